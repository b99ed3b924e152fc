package org.interlend.catalog.load;

import org.interlend.text.Fact;

/**
 * Why an import refuses a record or a part of it. The sentences are in {@code Records.properties}.
 */
public enum RecordFault {
  // Of the content
  NO_TITLE,
  NO_KEY,
  HOLDING_WITHOUT_LOCATION,
  ITEM_WITHOUT_LOCATION,
  HOLDING_AT_UNKNOWN_LOCATION,
  ITEM_AT_UNKNOWN_LOCATION,
  ITEM_WITHOUT_BARCODE,
  BARCODE_TOO_LONG,
  PIECES_NO_NUMBER,
  BARCODE_TWICE,
  BARCODE_OF_ANOTHER_TITLE,
  BARCODE_OF_BORROWED_ITEM,
  DATABASE_REFUSED,

  // Of a line of CSV
  FIELDS_MISSING,
  NOT_UTF_8,

  // Of a MARC record
  NUMBER_TOO_LONG,
  ITEM_WITHOUT_HOLDING,
  RECORD_TOO_LARGE,
  RECORD_WITHOUT_END,
  RECORD_CUT_OFF,
  RECORD_BROKEN,
  NO_MARC,
  MALFORMED,
  MALFORMED_AT,
  OTHER_ENCODING,
  OTHER_ENCODING_AFTER,
  ENTITY_NOT_DECLARED,
  NESTED_TOO_DEEPLY,
  TOO_MANY_FIELDS,
  SUBFIELD_OUTSIDE,
  FIELD_WITHOUT_TAG,
  SUBFIELD_WITHOUT_CODE;

  public static final String BUNDLE = "org.interlend.catalog.Records";

  public Fact with(Object... values) {
    return Fact.of(this, values);
  }
}
