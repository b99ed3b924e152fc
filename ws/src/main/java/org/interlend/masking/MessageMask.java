package org.interlend.masking;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.PatronDataMask;
import org.interlend.libris.reading.PersonalFieldMask;
import org.interlend.ncip.wire.Secrets;
import org.interlend.slnp.wire.PersonalValueMask;

/** Knows for each protocol where a message has the data of patrons. */
@Stateless
@Local(PatronDataMask.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageMask implements PatronDataMask {

  @Override
  public byte[] mask(MessageProtocol protocol, byte[] message) {
    return switch (protocol) {
      case NCIP1_HTTP, NCIP1_SOAP, NCIP1_TCP, NCIP2_HTTP, NCIP2_SOAP, NCIP2_TCP ->
          Secrets.maskPatrons(message);
      case SLNP -> PersonalValueMask.withoutPatrons(message);
      case LIBRIS -> PersonalFieldMask.mask(message);
    };
  }
}
