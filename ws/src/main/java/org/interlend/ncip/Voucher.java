package org.interlend.ncip;

/**
 * This server's own word that a message is to be taken for a partner's.
 *
 * @param partner its code
 */
public record Voucher(String partner) {}
