package org.interlend.catalog;

/** Which part of a title's record a word stands in. */
enum SearchField {
  TITLE,
  AUTHOR,
  /** Not words but whole call numbers. */
  CALL
}
