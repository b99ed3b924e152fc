package org.interlend.catalog.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.catalog.Citation;

/** The columns of the description of a title, in the order of its values. */
final class CitationColumns {

  private static final List<String> NAMES =
      List.of(
          "title",
          "author",
          "publisher",
          "published",
          "isbn",
          "issn",
          "oclc",
          "system_number",
          "language");

  private CitationColumns() {}

  /** As a statement that reads them lists them. */
  static String list() {
    return String.join(", ", NAMES);
  }

  /** As a statement that changes them sets them. */
  static String set() {
    return NAMES.stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
  }

  /** Each with its type. */
  static List<String> typed() {
    return NAMES.stream().map(name -> name + " varchar").toList();
  }

  static List<String> values(Citation citation) {
    return Arrays.asList(
        citation.title(),
        citation.author(),
        citation.publisher(),
        citation.published(),
        citation.isbn(),
        citation.issn(),
        citation.oclc(),
        citation.systemNumber(),
        citation.language());
  }

  /**
   * @param first the number of the first of them in the row
   */
  static Citation read(ResultSet row, int first) throws SQLException {
    String[] values = new String[NAMES.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getString(first + i);
    }
    return new Citation(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
        values[8]);
  }
}
