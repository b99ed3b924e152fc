package org.interlend.catalog;

import org.interlend.text.Text;

/**
 * The description of a title. What is not known is null; every text is cut to the length of its
 * column.
 *
 * @param published date of publication as printed
 */
public record Citation(
    String title,
    String author,
    String publisher,
    String published,
    String isbn,
    String issn,
    String oclc,
    String systemNumber,
    String language) {

  private static final int TITLE = 1000;
  private static final int NAME = 500;
  private static final int NUMBER = 64;

  public Citation {
    title = Text.fit(title, TITLE);
    author = Text.fit(author, NAME);
    publisher = Text.fit(publisher, NAME);
    published = Text.fit(published, NUMBER);
    isbn = Text.fit(isbn, NUMBER);
    issn = Text.fit(issn, NUMBER);
    oclc = Text.fit(oclc, NUMBER);
    systemNumber = Text.fit(systemNumber, NUMBER);
    language = Text.fit(language, NUMBER);
  }

  /** Publisher and year, as far as they are known; null if neither is. */
  public String publication() {
    return Text.joined(", ", publisher, published);
  }

  /** The same description, with the values that it lacks from another. */
  public Citation or(Citation other) {
    return new Citation(
        either(title, other.title),
        either(author, other.author),
        either(publisher, other.publisher),
        either(published, other.published),
        either(isbn, other.isbn),
        either(issn, other.issn),
        either(oclc, other.oclc),
        either(systemNumber, other.systemNumber),
        either(language, other.language));
  }

  private static String either(String first, String second) {
    return first == null ? second : first;
  }

  /** The same description, with a number in the catalog if it has none; that may be null. */
  public Citation orNumbered(String number) {
    return systemNumber != null
        ? this
        : new Citation(title, author, publisher, published, isbn, issn, oclc, number, language);
  }

  /** The same description, with a substitute if the title is missing. */
  public Citation orTitled(String substitute) {
    return title != null ? this : withTitleAndAuthor(substitute, author);
  }

  /** The same description, with another title and author. */
  public Citation withTitleAndAuthor(String title, String author) {
    return new Citation(
        title, author, publisher, published, isbn, issn, oclc, systemNumber, language);
  }
}
