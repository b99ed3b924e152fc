package org.interlend.ncip;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.interlend.exchange.PatronDataMask;
import org.interlend.ncip.wire.Secrets;

/** Knows which NCIP elements contain patron data. */
@Stateless
@Local(PatronDataMask.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NcipPatronDataMask implements PatronDataMask {

  @Override
  public byte[] mask(byte[] message) {
    return Secrets.maskPatrons(message);
  }
}
