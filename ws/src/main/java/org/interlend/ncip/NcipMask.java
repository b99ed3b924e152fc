package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.exchange.MessageProtocol;
import org.interlend.message.MessageMask;
import org.interlend.ncip.wire.Secrets;

/** Knows which NCIP elements contain patron data. */
@ApplicationScoped
class NcipMask implements MessageMask {

  @Override
  public Set<MessageProtocol> protocols() {
    return EnumSet.range(MessageProtocol.NCIP1_HTTP, MessageProtocol.NCIP2_TCP);
  }

  @Override
  public byte[] withoutPatrons(byte[] message) {
    return Secrets.maskPatrons(message);
  }
}
