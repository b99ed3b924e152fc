package org.interlend.api.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalBib;

/** An own title as JSON. */
@Schema(name = "Title", description = "An own title")
public record TitleJson(
    @Schema(description = "This system's key of it, for a hold on any of its copies") long key,
    @Schema(description = "The number of its record in the loaded catalog") String recordNumber,
    String title,
    String author,
    String publisher,
    String published,
    String isbn,
    String issn,
    String oclc,
    String language) {

  static TitleJson of(LocalBib bib) {
    Citation citation = bib.citation();
    return new TitleJson(
        bib.id(),
        bib.recordNumber().orElse(null),
        citation.title(),
        citation.author(),
        citation.publisher(),
        citation.published(),
        citation.isbn(),
        citation.issn(),
        citation.oclc(),
        citation.language());
  }
}
