package org.interlend.catalog;

/**
 * What is looked for; all that is given must be true of a title. Null or blank counts as not given.
 *
 * @param title words of the title; the last may be the beginning of one
 * @param author words of the names; the last may be the beginning of one
 * @param number an ISBN, ISSN, OCLC number, system number or an item's barcode
 * @param callNumber the beginning of a call number
 * @param suppressedToo whether titles that discovery must not show are found, for staff alone
 */
public record CatalogQuery(
    String title, String author, String number, String callNumber, boolean suppressedToo) {

  public boolean isEmpty() {
    return blank(title) && blank(author) && blank(number) && blank(callNumber);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
