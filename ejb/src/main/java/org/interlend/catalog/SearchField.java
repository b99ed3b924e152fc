package org.interlend.catalog;

/** The part of a title's record that contains a word. */
enum SearchField {
  TITLE,
  AUTHOR,
  /** Whole call numbers instead of words. */
  CALL
}
