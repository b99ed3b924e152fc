package org.interlend.catalog;

/**
 * A search of the catalog; a title must match all conditions. Null or blank means no condition.
 *
 * @param title words of the title; the last may be the beginning of one
 * @param author words of the names; the last may be the beginning of one
 * @param number an ISBN, ISSN, OCLC number, system number or an item's barcode
 * @param callNumber the beginning of a call number
 * @param suppressedToo whether suppressed titles are found too, only for staff
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
