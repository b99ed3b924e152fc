package org.interlend.exchange;

/** Hides what messages tell of patrons from those who may not read it. */
public interface PatronDataMask {

  /**
   * @param message or answer, as the journal keeps it
   * @return the same, but for what tells of patrons
   */
  byte[] mask(byte[] message);
}
