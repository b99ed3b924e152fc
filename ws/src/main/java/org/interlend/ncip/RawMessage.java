package org.interlend.ncip;

import org.interlend.exchange.MessageProtocol;
import org.interlend.message.ExchangeReference;
import org.interlend.ncip.remote.RemoteClient;

/**
 * A received message before it is parsed.
 *
 * @param reference the exchange reference
 * @param body the bytes as received
 * @param contentType the sender's Content-Type, or null
 * @param urlToken the last part of the path, or null
 * @param client the sender
 */
public record RawMessage(
    String reference,
    byte[] body,
    String contentType,
    MessageProtocol protocol,
    String urlToken,
    RemoteClient client) {

  /** A new message with a new reference. */
  public RawMessage(
      byte[] body,
      String contentType,
      MessageProtocol protocol,
      String urlToken,
      RemoteClient client) {
    this(ExchangeReference.next(), body, contentType, protocol, urlToken, client);
  }
}
