package org.interlend.importing;

import java.util.Locale;
import org.interlend.text.Fact;

/** The problems that end the import of a file. The sentences are in {@code Imports.properties}. */
public enum ImportFailure {
  UNREADABLE,
  NAME_NOT_IN_ENCODING,
  EMPTY,
  SHORTER,
  UNKNOWN_FORMAT,
  UTF_16,
  NOT_UNPACKED,
  REST_NOT_UNPACKED,
  COMPRESSED_CUT_OFF,
  UNPACKED_TOO_LARGE,
  ITEM_FIELD,
  NOT_XML,
  DOCUMENT_TYPE,
  TAG_TOO_LONG,
  COMMENT_TOO_LONG,
  TAG_CUT_OFF,
  COMMENT_CUT_OFF,
  CUT_OFF,
  COLUMNS,
  UNKNOWN_COLUMN,
  NO_TITLE_COLUMN,
  NO_PRIMARY_ID_COLUMN,
  NOT_CSV,
  NOT_JSON,
  NO_LIST,
  LINE_TOO_LONG,
  SERVER_ENDED;

  private static final String BUNDLE = "org.interlend.importing.Imports";

  /** Whether no part of the file can be loaded, whenever it is tried. */
  public boolean isOfFile() {
    return this == EMPTY || this == UNKNOWN_FORMAT || this == UTF_16;
  }

  /**
   * The problem as text for staff, without a full stop.
   *
   * @param detail the name, number or message it is about; null if there is none
   */
  public String sentence(String detail, Locale locale) {
    return Fact.of(this, detail).sentence(BUNDLE, locale);
  }
}
