package org.interlend.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.catalog.TitleQuery.Barcode;
import org.interlend.catalog.TitleQuery.CallNumber;
import org.interlend.catalog.TitleQuery.Condition;
import org.interlend.catalog.TitleQuery.In;
import org.interlend.catalog.TitleQuery.Number;
import org.interlend.catalog.TitleQuery.Published;
import org.interlend.catalog.TitleQuery.RecordNumber;
import org.interlend.catalog.TitleQuery.Whole;
import org.interlend.catalog.TitleQuery.Word;
import org.interlend.persistence.SqlParameters;

/**
 * Translates a query into one SQL statement: for each alternative a join of index look-ups, which
 * the database starts with the rarest. Each row has the number of the alternative, a title's key,
 * and whether the title is suppressed. A title may come in several rows.
 *
 * <p>The rows are limited before their titles are read, as far as no condition needs these:
 * otherwise PostgreSQL reads all titles of the catalog to answer a common word.
 */
final class TitleQuerySql {

  private static final String PAST_ALL_LETTERS = "\uffff";

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** An index look-up that yields keys of titles. */
  private record Lookup(String bib, String from, String where, List<Object> values) {}

  /**
   * @param most the greatest number of rows of each alternative
   * @throws WorkflowException MISSING_DATA when an alternative has no condition that an index can
   *     answer
   */
  TitleQuerySql(List<ConjunctiveClause> ways, int most) {
    for (int i = 0; i < ways.size(); i++) {
      sql.append(i == 0 ? "" : " union all ")
          .append("select %d, b.id, b.suppressed from (".formatted(i));
      keys(ways.get(i));
      sql.append(" fetch first %d rows only) k join bib b on b.id = k.bib_id".formatted(most));
    }
  }

  String sql() {
    return sql.toString();
  }

  /** The parameters in their order. */
  List<Object> values() {
    return values;
  }

  /** Keys of the titles that match an alternative. */
  private void keys(ConjunctiveClause way) {
    List<Condition> indexed = way.holds().stream().filter(TitleQuerySql::isIndexed).toList();
    if (indexed.isEmpty()) {
      throw new WorkflowException(CatalogReason.CONDITION_NEEDS_ANOTHER);
    }
    sql.append("select c0.bib_id from ");
    for (int i = 0; i < indexed.size(); i++) {
      Lookup lookup = lookup(indexed.get(i));
      sql.append(i == 0 ? "" : " join ")
          .append(
              "(select %s as bib_id from %s where %s) c%d"
                  .formatted(lookup.bib(), lookup.from(), lookup.where(), i));
      sql.append(i == 0 ? "" : " on c%d.bib_id = c0.bib_id".formatted(i));
      values.addAll(lookup.values());
    }
    List<String> filters =
        Stream.concat(
                way.holds().stream().filter(each -> !isIndexed(each)).map(this::filter),
                way.fails().stream().map(this::exclusion))
            .toList();
    if (!filters.isEmpty()) {
      sql.append(" join bib b on b.id = c0.bib_id where ").append(String.join(" and ", filters));
    }
  }

  private static boolean isIndexed(Condition condition) {
    return !(condition instanceof Whole || condition instanceof Published);
  }

  private String exclusion(Condition condition) {
    if (!isIndexed(condition)) {
      return "not " + filter(condition);
    }
    Lookup lookup = lookup(condition);
    values.addAll(lookup.values());
    return "not exists (select 1 from %s where %s and %s = b.id)"
        .formatted(lookup.from(), lookup.where(), lookup.bib());
  }

  private String filter(Condition condition) {
    if (condition instanceof Whole whole) {
      values.add(whole.text());
      return "lower(%s) = lower(?)"
          .formatted(whole.in() == In.TITLE ? "b.title" : "coalesce(b.author, '')");
    }
    values.add("%" + ((Published) condition).year() + "%");
    return "coalesce(b.published, '') like ?";
  }

  private static Lookup lookup(Condition condition) {
    if (condition instanceof Word word) {
      return word(word);
    }
    if (condition instanceof Number number) {
      return number(number);
    }
    if (condition instanceof Barcode barcode) {
      return new Lookup(
          "h.bib_id",
          "item i join holding h on h.id = i.holding_id",
          "i.kind = 'LOCAL' and i.barcode in (%s)"
              .formatted(SqlParameters.marks(barcode.barcodes().size())),
          List.copyOf(barcode.barcodes()));
    }
    if (condition instanceof RecordNumber record) {
      return new Lookup("r.id", "bib r", "r.record_number = ?", List.of(record.number()));
    }
    CallNumber call = (CallNumber) condition;
    return inWords("w.field = 'CALL'", call.callNumber(), call.beginning());
  }

  private static Lookup word(Word word) {
    String field =
        switch (word.in()) {
          case TITLE -> "w.field = 'TITLE'";
          case NAMES -> "w.field = 'AUTHOR'";
          case ANYWHERE -> "w.field in ('TITLE', 'AUTHOR')";
        };
    return inWords(field, word.word(), word.beginning());
  }

  private static Lookup inWords(String field, String word, boolean beginning) {
    return beginning
        ? new Lookup(
            "w.bib_id",
            "bib_search_term w",
            field + " and w.term >= ? and w.term < ?",
            List.of(word, word + PAST_ALL_LETTERS))
        : new Lookup("w.bib_id", "bib_search_term w", field + " and w.term = ?", List.of(word));
  }

  private static Lookup number(Number number) {
    List<Object> values = new ArrayList<>(number.values());
    String where = "n.number_value in (%s)".formatted(SqlParameters.marks(values.size()));
    if (number.kind() != null) {
      where += " and n.kind = ?";
      values.add(number.kind().name());
    }
    return new Lookup("n.bib_id", "bib_number n", where, values);
  }
}
