package org.interlend.exchange;

/**
 * How a partner's messages name a request.
 *
 * @param partner code of the partner
 * @param number the partner's number of the request
 */
public record RequestNumber(String partner, String number) {}
