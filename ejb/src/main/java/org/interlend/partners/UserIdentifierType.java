package org.interlend.partners;

import org.interlend.patrons.IdentifierType;

/** By which of their numbers a partner names our patrons. */
public enum UserIdentifierType {
  BARCODE(IdentifierType.BARCODE),
  PRIMARY_ID(IdentifierType.PRIMARY_ID),
  ANY(null);

  private final IdentifierType only;

  UserIdentifierType(IdentifierType only) {
    this.only = only;
  }

  IdentifierType only() {
    return only;
  }
}
