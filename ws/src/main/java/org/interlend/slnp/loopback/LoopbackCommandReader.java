package org.interlend.slnp.loopback;

import java.nio.charset.Charset;
import org.interlend.partners.Partner;
import org.interlend.slnp.RawCommand;
import org.interlend.slnp.wire.CommandBuffer;

/** Commands as if they had come over the partner's port. */
final class LoopbackCommandReader {

  private static final String THIS_SERVER = "127.0.0.1";

  private LoopbackCommandReader() {}

  /** The first command in the bytes, or what there is of it. */
  static RawCommand of(Partner partner, byte[] bytes, Charset charset) {
    CommandBuffer incoming = new CommandBuffer();
    incoming.add(bytes, bytes.length);
    return new RawCommand(
        partner.code(),
        incoming.next().orElseGet(incoming::rest),
        charset,
        THIS_SERVER,
        partner.slnp().orElseThrow().tls().isPresent());
  }
}
