/**
 * The parts that all packages of the library share: the operator's settings, the clock, money, the
 * sides of resource sharing, the actor of an event, dry runs, and the problem that refuses a step.
 *
 * <p>Records and rules of one subject live in the packages below, such as {@code borrowing} or
 * {@code circulation}. This module reads and writes no message and draws no page: the endpoints are
 * in {@code ws}, the console in {@code web}. It knows protocols only as what partners are set to
 * and what the journal records: {@code partners.protocol}, {@code partners.libris}, {@code
 * partners.slnp}, {@link org.interlend.exchange.MessageProtocol}.
 */
package org.interlend;
