package org.interlend.patrons;

/** By what an identifier knows a patron. */
public enum IdentifierType {
  /** The number on the card. */
  BARCODE,
  /** The number in the institution's own records. */
  PRIMARY_ID
}
