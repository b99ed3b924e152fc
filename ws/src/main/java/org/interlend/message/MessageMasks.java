package org.interlend.message;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.PatronDataMask;

/** Has each protocol mask its own messages. */
@Stateless
@Local(PatronDataMask.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageMasks implements PatronDataMask {

  private static final byte[] NOTHING = {};

  @Inject @Any private Instance<MessageMask> masks;

  @Override
  public byte[] mask(MessageProtocol protocol, byte[] message) {
    return masks.stream()
        .filter(mask -> mask.protocols().contains(protocol))
        .findFirst()
        .map(mask -> mask.withoutPatrons(message))
        .orElse(NOTHING);
  }
}
