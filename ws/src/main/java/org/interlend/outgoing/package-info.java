/**
 * Sends what waits in the outbox, whatever the protocol of the partner: claims the messages, hands
 * them to the {@link org.interlend.outgoing.ProtocolSender} of the protocol, and records what came
 * of them. At least once, with the same bytes at every attempt until staff send it again.
 */
package org.interlend.outgoing;
