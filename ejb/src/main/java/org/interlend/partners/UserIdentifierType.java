package org.interlend.partners;

import org.interlend.patrons.IdentifierType;
import org.interlend.text.Labeled;

/** What identifies patrons in a partner's messages. */
public enum UserIdentifierType implements Labeled {
  BARCODE(IdentifierType.BARCODE),
  PRIMARY_ID(IdentifierType.PRIMARY_ID),
  EXTERNAL_ID(IdentifierType.EXTERNAL_ID),
  EMAIL(IdentifierType.EMAIL),
  /** Any number, but no e-mail address. */
  ANY(null);

  private final IdentifierType only;

  UserIdentifierType(IdentifierType only) {
    this.only = only;
  }

  IdentifierType only() {
    return only;
  }
}
