package org.interlend.libris.importing;

import java.util.Map;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.catalog.Citation;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.libris.reading.LibrisRequest.Article;
import org.interlend.libris.reading.LibrisRequest.Title;

/** The description of a title from its record in Libris, or else from the request. */
final class Descriptions {

  private static final int ISSN = 8;

  private Descriptions() {}

  /**
   * @param records descriptions from records, by their numbers
   */
  static RequestedCitation of(LibrisRequest request, Map<String, Citation> records) {
    Citation citation =
        request.title().record().map(records::get).orElseGet(() -> citation(request));
    Article article = request.article();
    return new RequestedCitation(
        citation,
        article.title(),
        article.author(),
        article.volumeDesignation(),
        article.pages(),
        null,
        null);
  }

  /** The title, of an article with the title of its journal. */
  static String titled(LibrisRequest request) {
    String title = citation(request).title();
    String article = request.article().title();
    if (article == null) {
      return title;
    }
    return title == null ? article : "%s [%s]".formatted(title, article);
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
