package org.interlend.patrons.load;

import org.interlend.text.Fact;

/**
 * Why the record of a patron in a file is refused. The sentences are in {@code
 * PatronRecords.properties}; the first value is the field, if there is one.
 */
public enum PatronFault {
  // Of a line
  FIELDS_MISSING,
  NOT_UTF_8,
  NO_OBJECT,

  // Of a field
  UNKNOWN_FIELD,
  EMPTY,
  TOO_LONG,
  OTHER_LENGTH,
  NO_EMAIL,
  NUMBER_TWICE,
  TOO_MANY_NUMBERS,
  NO_SINGLE_NUMBER,
  NO_LANGUAGE_CODE,
  NO_COUNTRY_CODE,
  NO_DAY,
  NOT_ONE_OF,
  NO_FLAG,
  OTHER_FORM,

  // Of the patron
  BARCODE_OF_ANOTHER_PATRON,
  EXTERNAL_ID_OF_ANOTHER_PATRON,
  DATABASE_REFUSED;

  public static final String BUNDLE = "org.interlend.patrons.load.PatronRecords";

  public Fact with(Object... values) {
    return Fact.of(this, values);
  }
}
