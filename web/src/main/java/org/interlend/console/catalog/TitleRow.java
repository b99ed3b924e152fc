package org.interlend.console.catalog;

import java.io.Serializable;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalBib;

/** A title in the list. */
public record TitleRow(
    Long id,
    String title,
    String author,
    String publication,
    String isbn,
    String recordNumber,
    boolean suppressed)
    implements Serializable {

  static TitleRow of(LocalBib bib) {
    Citation citation = bib.citation();
    return new TitleRow(
        bib.id(),
        citation.title(),
        citation.author(),
        publication(citation),
        citation.isbn() == null ? citation.issn() : citation.isbn(),
        bib.recordNumber().orElse(null),
        bib.suppressed());
  }

  /** Publisher and year, if known. */
  static String publication(Citation citation) {
    if (citation.publisher() == null || citation.published() == null) {
      return citation.publisher() == null ? citation.published() : citation.publisher();
    }
    return citation.publisher() + ", " + citation.published();
  }
}
