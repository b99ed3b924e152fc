package org.interlend.libris.importing;

import java.util.Map;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.catalog.Citation;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.libris.reading.LibrisRequest.Article;
import org.interlend.libris.reading.LibrisRequest.Title;
import org.interlend.requests.RequestedPart;

/** The description of a title from its record in Libris, or else from the request. */
final class RequestedCitationMapping {

  private static final int ISSN = 8;

  private RequestedCitationMapping() {}

  /**
   * @param records descriptions from records, by their numbers
   */
  static RequestedCitation of(LibrisRequest request, Map<String, Citation> records) {
    Citation citation =
        request.title().record().map(records::get).orElseGet(() -> citation(request));
    return new RequestedCitation(citation, part(request), null, null);
  }

  /** The article that is requested. */
  static RequestedPart part(LibrisRequest request) {
    Article article = request.article();
    return RequestedPart.of(
        article.title(), article.author(), article.volumeDesignation(), article.pages());
  }

  static Citation citation(LibrisRequest request) {
    Title title = request.title();
    boolean issn = digits(title.isbnIssn()) == ISSN;
    return new Citation(
        title.title() != null ? title.title() : request.article().journalArticle(),
        title.author(),
        title.publisher(),
        title.year(),
        issn ? null : title.isbnIssn(),
        issn ? title.isbnIssn() : null,
        null,
        title.record().orElse(null),
        null);
  }

  private static long digits(String number) {
    return number == null
        ? 0
        : number.chars().filter(c -> Character.isDigit(c) || c == 'X' || c == 'x').count();
  }
}
