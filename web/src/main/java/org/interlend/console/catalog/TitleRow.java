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
        citation.publication(),
        citation.isbn() == null ? citation.issn() : citation.isbn(),
        bib.recordNumber().orElse(null),
        bib.suppressed());
  }
}
