package org.interlend.ncip;

/**
 * Says that a message which this server sends to itself is to be processed as a partner's.
 *
 * @param partner its code
 */
public record LoopbackToken(String partner) {}
