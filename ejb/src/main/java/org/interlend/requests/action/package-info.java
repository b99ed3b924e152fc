/**
 * What a declared action of staff is: who takes it, what it asks for, where it is offered and what
 * it results in.
 *
 * <p>The actions themselves are declared on each side, in {@code borrowing.request} and {@code
 * lending.request}.
 */
package org.interlend.requests.action;
