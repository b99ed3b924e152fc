package org.interlend.patrons;

/** The type of a patron's identifier. */
public enum IdentifierType {
  /** The number on the card. */
  BARCODE,
  /** The number in the institution's own records. */
  PRIMARY_ID
}
