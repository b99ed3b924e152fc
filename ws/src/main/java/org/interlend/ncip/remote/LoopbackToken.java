package org.interlend.ncip.remote;

/**
 * Marks a message that this server sends to itself to be processed as a partner's message.
 *
 * @param partner the partner's code
 */
public record LoopbackToken(String partner) {}
