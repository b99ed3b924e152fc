package org.interlend.catalog.load;

/** The problems that end the import of a file. */
public enum ImportProblem {
  UNREADABLE("The file cannot be read: %s"),
  EMPTY("The file is empty"),
  SHORTER("The file has become shorter than it was"),
  UNKNOWN_FORMAT("The file is neither MARCXML nor binary MARC, and its name does not end in .csv"),
  UTF_16("The file is in UTF-16; it must be in UTF-8"),
  NOT_UNPACKED("The file cannot be unpacked: %s"),
  REST_NOT_UNPACKED("The rest of the file cannot be unpacked: %s"),
  UNPACKED_TOO_LARGE(
      "The file is more than %s times as large unpacked as packed, which no catalog is. If it is"
          + " a catalog, load it unpacked"),
  ITEM_FIELD("%s"),
  NOT_XML("The file does not begin as XML does, with <"),
  DOCUMENT_TYPE(
      "The file has a document type definition (<!DOCTYPE ...>), which is not read: remove it"),
  TAG_TOO_LONG("There is no end to a tag"),
  COMMENT_TOO_LONG("There is no end to a comment"),
  TAG_CUT_OFF("The file ends within a tag: it is cut off"),
  COMMENT_CUT_OFF("The file ends within a comment: it is cut off"),
  CUT_OFF("The file ends without </%s>: it is cut off"),
  COLUMNS("The first line must name the columns, each once"),
  UNKNOWN_COLUMN("There is no column %s. The guide on loading the catalog lists the columns"),
  NO_TITLE_COLUMN("The first line must name the columns, title among them"),
  NOT_CSV("From line %s on this is not CSV: a quotation mark is missing or misplaced"),
  LINE_TOO_LONG(
      "What begins in line %s has no end: a quotation mark is missing, or the line is too long"),
  SERVER_ENDED(
      "The server ended three times while it read on after record %s. Take the next record out of"
          + " the file, or give the server more memory; then resume the import");

  private final String sentence;

  ImportProblem(String sentence) {
    this.sentence = sentence;
  }

  /**
   * The problem as text for staff, without a full stop.
   *
   * @param detail the name, number or message it is about; null if there is none
   */
  public String sentence(String detail) {
    return sentence.formatted(detail);
  }
}
