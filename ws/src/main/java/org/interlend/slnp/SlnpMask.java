package org.interlend.slnp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.exchange.MessageProtocol;
import org.interlend.message.MessageMask;
import org.interlend.slnp.wire.PersonalValueMask;

/** Knows which SLNP values are about patrons. */
@ApplicationScoped
class SlnpMask implements MessageMask {

  @Override
  public Set<MessageProtocol> protocols() {
    return EnumSet.of(MessageProtocol.SLNP);
  }

  @Override
  public byte[] withoutPatrons(byte[] message) {
    return PersonalValueMask.withoutPatrons(message);
  }
}
