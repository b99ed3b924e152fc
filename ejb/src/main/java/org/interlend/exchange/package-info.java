/**
 * The messages to and from partners as records: the journal of messages with their answers, the
 * outbox of messages still to be sent, and the health of the traffic with each partner.
 *
 * <p>The pages messages, message, outbox, dry-run and simulator show it. Every message is recorded
 * through {@link org.interlend.exchange.Journal}; workflows put outgoing ones into {@link
 * org.interlend.exchange.Outbox}.
 *
 * <p>Reading, writing and sending messages is not here but in {@code org.interlend.ncip} of the
 * module {@code ws}: this package knows no XML.
 */
package org.interlend.exchange;
