package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.exchange.Protocol;
import org.interlend.message.MessageMask;
import org.interlend.ncip.wire.Secrets;

/** Knows which NCIP elements contain patron data. */
@ApplicationScoped
class NcipMask implements MessageMask {

  @Override
  public Set<Protocol> protocols() {
    return EnumSet.range(Protocol.NCIP1_HTTP, Protocol.NCIP2_TCP);
  }

  @Override
  public byte[] withoutPatrons(byte[] message) {
    return Secrets.maskPatrons(message);
  }
}
