package org.interlend.patrons;

/** What identifies a patron. */
public enum IdentifierType {
  /** The number on the card. */
  BARCODE,
  /** The number in the institution's own records. */
  PRIMARY_ID,
  /** A number in another system, such as identity management or a student register. */
  EXTERNAL_ID,
  /** The e-mail address, in capitals or not. Several patrons may share one. */
  EMAIL
}
