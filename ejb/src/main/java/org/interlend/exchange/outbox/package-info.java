/**
 * Messages to partners that wait to be sent: how they are stored within the transaction that causes
 * them, claimed, retried and settled.
 *
 * <p>The page outbox shows them. What sends them is in the module {@code ws}, {@code outgoing}.
 */
package org.interlend.exchange.outbox;
