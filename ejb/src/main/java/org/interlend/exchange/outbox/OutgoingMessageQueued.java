package org.interlend.exchange.outbox;

/**
 * CDI event: a message has been put in the outbox. The sender observes it after the commit, since
 * the transaction may still be rolled back.
 *
 * @param about the content of the message
 */
public record OutgoingMessageQueued(OutgoingMessageContent about) {}
