package org.interlend.api.requests;

import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.link.Genre;
import org.interlend.partners.CitedWorkField;
import org.interlend.text.Text;

/** What a patron requests. */
@Schema(name = "NewPatronRequest", description = "What a patron requests")
public record PatronRequestInputJson(
    @NotBlank @Schema(description = "Card number or primary id", examples = "P0043177")
        String patron,
    @NotBlank @Schema(description = "Code of the partner") String partner,
    @Schema(
            description =
                "Genre of OpenURL: book, bookitem, article (or preprint), journal (or issue),"
                    + " proceeding, conference, report (or document) or dissertation; absent or"
                    + " unknown: book",
            enumeration = {
              "book",
              "bookitem",
              "article",
              "preprint",
              "journal",
              "issue",
              "proceeding",
              "conference",
              "report",
              "document",
              "dissertation",
              "unknown"
            },
            examples = "article")
        String genre,
    @NotBlank @Schema(description = "Title of the book or journal") String title,
    @Schema(description = "Title of the article or chapter") String articleTitle,
    String author,
    String publisher,
    String edition,
    String date,
    String isbn,
    String issn,
    String volume,
    String issue,
    String pages,
    String doi,
    @Schema(description = "OCLC's number of the title") String oclc) {

  /** The genre of OpenURL for a work whose genre is not known. */
  private static final String UNKNOWN = "unknown";

  /**
   * @throws InvalidFieldException for a word that is no genre
   */
  CitedWork work() {
    String word = Text.given(genre);
    if (word != null && !word.equalsIgnoreCase(UNKNOWN) && Genre.of(word).isEmpty()) {
      throw new InvalidFieldException(
          "genre",
          Arrays.stream(Genre.values())
              .map(Genre::word)
              .collect(Collectors.joining(", ", "must be one of ", ", unknown or absent")));
    }
    Map<CitedWorkField, String> values = new EnumMap<>(CitedWorkField.class);
    values.put(CitedWorkField.GENRE, word);
    values.put(CitedWorkField.TITLE, title);
    values.put(CitedWorkField.ARTICLE_TITLE, articleTitle);
    values.put(CitedWorkField.AUTHOR, author);
    values.put(CitedWorkField.PUBLISHER, publisher);
    values.put(CitedWorkField.EDITION, edition);
    values.put(CitedWorkField.DATE, date);
    values.put(CitedWorkField.ISBN, isbn);
    values.put(CitedWorkField.ISSN, issn);
    values.put(CitedWorkField.VOLUME, volume);
    values.put(CitedWorkField.ISSUE, issue);
    values.put(CitedWorkField.PAGES, pages);
    values.put(CitedWorkField.DOI, doi);
    values.put(CitedWorkField.OCLC, oclc);
    return CitedWork.of(values);
  }
}
