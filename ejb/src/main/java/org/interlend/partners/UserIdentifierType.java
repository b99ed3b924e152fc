package org.interlend.partners;

import org.interlend.patrons.IdentifierType;
import org.interlend.text.Labeled;

/** The type of the patrons' numbers in a partner's messages. */
public enum UserIdentifierType implements Labeled {
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
