package org.interlend.patrons;

import org.interlend.text.Labeled;
import org.interlend.text.LocalizedFactValue;

/** A field of a patron's record that a load may change. */
public enum PatronField implements Labeled {
  FIRST_NAME,
  LAST_NAME,
  GROUP,
  EMAIL,
  TELEPHONE,
  ADDRESS,
  LANGUAGE,
  COURTESY_LETTERS,
  EXPIRY,
  BARCODES,
  EXTERNAL_IDS,
  /** The block of the source that is saved; blocks of other sources stay. */
  BLOCK,
  PIN,
  ILL_PIN;

  /** A value of a field that is wanted or not. */
  enum Choice implements Labeled {
    YES,
    NO;

    static LocalizedFactValue reference(boolean wanted) {
      return (wanted ? YES : NO).reference();
    }
  }

  /** Whether its values are shown to no one. */
  public boolean isSecret() {
    return this == PIN || this == ILL_PIN;
  }
}
