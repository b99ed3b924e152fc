package org.interlend.borrowing.link;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.partners.CitedWorkField;

/**
 * Reads the OpenURL of a discovery system: an OpenURL 1.0 by value in the Key/Encoded-Value format
 * (ANSI/NISO Z39.88-2004, with the metadata formats for books, journals and dissertations), an
 * OpenURL 0.1, or a mixture of both, which occurs in practice. Nothing is refused; unknown values
 * are ignored.
 */
public final class OpenUrlReader {

  private static final Pattern DOI =
      Pattern.compile("(?i)(?:info:doi/|doi:\\s*|https?://(?:dx\\.)?doi\\.org/)(10\\..+)");
  private static final Pattern OCLC =
      Pattern.compile("(?i)(?:info:oclcnum/|oclcnum:|urn:oclc:|\\(OCoLC\\))(.+)");
  private static final Pattern PMID = Pattern.compile("(?i)(?:info:pmid/|pmid:)(.+)");
  private static final Pattern ISBN = Pattern.compile("(?i)urn:isbn:(.+)");
  private static final Pattern ISSN = Pattern.compile("(?i)urn:issn:(.+)");
  private static final String SOURCE = "info:sid/";

  private final OpenUrlParameters openUrl;
  private final List<String> identifiers;

  private OpenUrlReader(String query) {
    openUrl = new OpenUrlParameters(query);
    identifiers = openUrl.all("rft_id", "rft.id", "id");
  }

  /**
   * @param query the query of the OpenURL, still percent-encoded; may be null
   * @return the requested work, as far as the OpenURL describes it
   */
  public static CitedWork read(String query) {
    return new OpenUrlReader(query).work();
  }

  private CitedWork work() {
    Map<CitedWorkField, String> values = new EnumMap<>(CitedWorkField.class);
    values.put(
        CitedWorkField.TITLE,
        openUrl.first("rft.btitle", "rft.jtitle", "rft.title", "title", "rft.stitle", "stitle"));
    values.put(CitedWorkField.ARTICLE_TITLE, openUrl.first("rft.atitle", "atitle"));
    values.put(CitedWorkField.AUTHOR, author());
    values.put(CitedWorkField.PUBLISHER, openUrl.first("rft.pub", "rft.inst", "rft.publisher"));
    values.put(CitedWorkField.EDITION, openUrl.first("rft.edition"));
    values.put(CitedWorkField.DATE, openUrl.first("rft.date", "date"));
    values.put(CitedWorkField.ISBN, number(ISBN, "rft.isbn", "rft.eisbn", "isbn"));
    values.put(CitedWorkField.ISSN, number(ISSN, "rft.issn", "rft.eissn", "issn", "eissn"));
    values.put(CitedWorkField.VOLUME, openUrl.first("rft.volume", "volume"));
    values.put(CitedWorkField.ISSUE, openUrl.first("rft.issue", "issue"));
    values.put(CitedWorkField.PAGES, pages());
    values.put(CitedWorkField.DOI, number(DOI, "rft.doi", "doi"));
    values.put(CitedWorkField.OCLC, number(OCLC, "rft.oclcnum"));
    values.put(CitedWorkField.PMID, number(PMID, "rft.pmid"));
    values.put(CitedWorkField.SOURCE, source());
    return new CitedWork(genre(values), values);
  }

  /** All authors by their full names, else the first one from the parts of the name. */
  private String author() {
    List<String> names = openUrl.all("rft.au", "au", "rft.creator");
    if (!names.isEmpty()) {
      return String.join("; ", names);
    }
    String last = openUrl.first("rft.aulast", "aulast");
    if (last == null) {
      return openUrl.first("rft.aucorp", "aucorp");
    }
    String given = openUrl.first("rft.aufirst", "aufirst", "rft.auinit", "auinit", "rft.auinit1");
    return Stream.of(last, given).filter(part -> part != null).collect(Collectors.joining(", "));
  }

  private String pages() {
    String pages = openUrl.first("rft.pages", "pages");
    if (pages != null) {
      return pages;
    }
    return Stream.of(openUrl.first("rft.spage", "spage"), openUrl.first("rft.epage", "epage"))
        .filter(page -> page != null)
        .distinct()
        .collect(Collectors.joining("-"));
  }

  /** From its own key, else from the first identifier of this kind. */
  private String number(Pattern identifier, String... keys) {
    return Optional.ofNullable(openUrl.first(keys))
        .or(
            () ->
                identifiers.stream()
                    .map(identifier::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .findFirst())
        .orElse(null);
  }

  private String source() {
    String source = openUrl.first("rfr_id", "sid");
    return source != null && source.startsWith(SOURCE) ? source.substring(SOURCE.length()) : source;
  }

  private Genre genre(Map<CitedWorkField, String> values) {
    return Optional.ofNullable(openUrl.first("rft.genre", "genre"))
        .flatMap(Genre::of)
        .orElseGet(() -> guessed(values));
  }

  private Genre guessed(Map<CitedWorkField, String> values) {
    String format = Optional.ofNullable(openUrl.first("rft_val_fmt")).orElse("");
    boolean part = values.get(CitedWorkField.ARTICLE_TITLE) != null;
    if (format.endsWith(":dissertation")) {
      return Genre.THESIS;
    }
    boolean book =
        format.endsWith(":book")
            || openUrl.first("rft.btitle") != null
            || values.get(CitedWorkField.ISBN) != null;
    boolean journal =
        format.endsWith(":journal")
            || openUrl.first("rft.jtitle") != null
            || values.get(CitedWorkField.ISSN) != null
            || part;
    if (journal && !book) {
      return part ? Genre.ARTICLE : Genre.JOURNAL;
    }
    return part ? Genre.CHAPTER : Genre.BOOK;
  }
}
