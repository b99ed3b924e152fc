/**
 * The parts that all packages of the library share: settings, the clock, money, the contract of
 * jobs, dry runs, and the problem that refuses a step.
 *
 * <p>Records and rules of one subject live in the packages below, such as {@code borrowing} or
 * {@code circulation}. Nothing in this module knows a protocol or a page: the endpoints are in
 * {@code ws}, the console in {@code web}.
 */
package org.interlend;
