/**
 * The journal of messages from and to partners with their answers, and what is said of messages:
 * results, warnings, reasons and their sentences. Every message is recorded through {@link
 * org.interlend.exchange.Journal}; the pages messages and message show it.
 *
 * <p>Messages still to be sent are in {@code outbox}, dry runs in {@code dryrun}, the simulated
 * brokers in {@code simulator}, the health of the traffic with each partner in {@code health}.
 *
 * <p>Reading, writing and sending messages is not here but in {@code org.interlend.ncip} of the
 * module {@code ws}: this package knows no XML.
 */
package org.interlend.exchange;
