package org.interlend.slnp;

import java.nio.charset.Charset;
import org.interlend.message.ExchangeReference;
import org.interlend.slnp.wire.CommandFrame;

/**
 * A received command before it is read.
 *
 * @param reference the exchange reference
 * @param partner code of the partner whose listener received it
 * @param charset in which the partner sends
 * @param client network address of the sender
 * @param encrypted whether it came over TLS of this server
 */
public record RawCommand(
    String reference,
    String partner,
    CommandFrame frame,
    Charset charset,
    String client,
    boolean encrypted) {

  /** A new command with a new reference. */
  public RawCommand(
      String partner, CommandFrame frame, Charset charset, String client, boolean encrypted) {
    this(ExchangeReference.next(), partner, frame, charset, client, encrypted);
  }

  byte[] bytes() {
    return frame.bytes();
  }
}
