package org.interlend.libris;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.exchange.Protocol;
import org.interlend.libris.reading.PersonalFields;
import org.interlend.message.MessageMask;

/** Knows which fields of Libris contain patron data. */
@ApplicationScoped
class LibrisMask implements MessageMask {

  @Override
  public Set<Protocol> protocols() {
    return EnumSet.of(Protocol.LIBRIS);
  }

  @Override
  public byte[] withoutPatrons(byte[] message) {
    return PersonalFields.mask(message);
  }
}
