package org.interlend.exchange.erasure;

/**
 * A request as a partner's messages name it.
 *
 * @param partner code of the partner
 * @param number the partner's number of the request
 */
public record RequestNumber(String partner, String number) {}
