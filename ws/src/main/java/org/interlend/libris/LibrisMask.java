package org.interlend.libris;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.exchange.MessageProtocol;
import org.interlend.libris.reading.PersonalFieldMask;
import org.interlend.message.MessageMask;

/** Knows which fields of Libris contain patron data. */
@ApplicationScoped
class LibrisMask implements MessageMask {

  @Override
  public Set<MessageProtocol> protocols() {
    return EnumSet.of(MessageProtocol.LIBRIS);
  }

  @Override
  public byte[] withoutPatrons(byte[] message) {
    return PersonalFieldMask.mask(message);
  }
}
