/**
 * The parts that all packages of the library share: settings, the clock, jobs and transactions,
 * problems that refuse a step, warnings, lists with filters and facets, and search terms.
 *
 * <p>Records and rules of one subject live in the packages below, such as {@code borrowing} or
 * {@code circulation}. Nothing in this module knows a protocol or a page: the endpoints are in
 * {@code ws}, the console in {@code web}.
 */
package org.interlend;
