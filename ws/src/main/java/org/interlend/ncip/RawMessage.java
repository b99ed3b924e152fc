package org.interlend.ncip;

import org.interlend.exchange.Protocol;

/**
 * What came in at a door.
 *
 * @param reference the word by which the exchange is named
 * @param body the bytes as they came
 * @param contentType what the sender said they are, or null
 * @param urlToken the last part of the address it knocked at, or null
 * @param client who brought it
 */
public record RawMessage(
    String reference,
    byte[] body,
    String contentType,
    Protocol protocol,
    String urlToken,
    RemoteClient client) {

  /** The beginning of an exchange. */
  public RawMessage(
      byte[] body, String contentType, Protocol protocol, String urlToken, RemoteClient client) {
    this(Reference.next(), body, contentType, protocol, urlToken, client);
  }
}
