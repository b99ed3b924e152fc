/**
 * The lists of requests of both sides: declared facets, conditions, orders and the index of search
 * terms.
 *
 * <p>What is searched for on each side is declared in {@code borrowing.search} and {@code
 * lending.search}.
 */
package org.interlend.requests.search;
