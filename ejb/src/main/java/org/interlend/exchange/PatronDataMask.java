package org.interlend.exchange;

/** Masks the personal data of messages for staff who may not read them. */
public interface PatronDataMask {

  /**
   * @param message or answer, as stored in the journal
   * @return the same with personal data masked
   */
  byte[] mask(MessageProtocol protocol, byte[] message);
}
