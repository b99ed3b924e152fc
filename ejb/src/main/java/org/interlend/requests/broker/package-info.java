/**
 * What a broker says of a request in its own words, besides what the workflow knows: its status,
 * the notes it sent, the values of its message, the libraries it has asked, and the library behind
 * it.
 *
 * <p>Brokers whose messages say more than NCIP's fill it in; the requests of both sides keep it.
 */
package org.interlend.requests.broker;
