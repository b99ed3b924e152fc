package org.interlend.catalog;

import java.util.ArrayList;
import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.TitleQuery.Barcode;
import org.interlend.catalog.TitleQuery.CallNumber;
import org.interlend.catalog.TitleQuery.Condition;
import org.interlend.catalog.TitleQuery.In;
import org.interlend.catalog.TitleQuery.Number;
import org.interlend.catalog.TitleQuery.Published;
import org.interlend.catalog.TitleQuery.RecordNumber;
import org.interlend.catalog.TitleQuery.Whole;
import org.interlend.catalog.TitleQuery.Word;
import org.interlend.persistence.SqlValues;

/**
 * Translates a query into one SQL statement: for each alternative a join of index look-ups, which
 * the database starts with the rarest. Each row has the number of the alternative and a title's
 * key.
 */
final class TitleQuerySql {

  private static final String PAST_ALL_LETTERS = "\uffff";

  private final boolean suppressedToo;
  private final int[] limits;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** An index look-up that yields keys of titles. */
  private record Lookup(String bib, String from, String where, List<Object> values) {}

  /**
   * @param suppressedToo whether suppressed titles are found too
   * @param mostOfRepeating the greatest number of rows of an alternative that may find a title more
   *     than once; the others have one row more than a search finds titles
   * @throws WorkflowProblem MISSING_DATA when an alternative has no condition that an index can
   *     answer
   */
  TitleQuerySql(List<Conjunction> ways, boolean suppressedToo, int mostOfRepeating) {
    this.suppressedToo = suppressedToo;
    limits =
        ways.stream()
            .mapToInt(way -> repeats(way) ? mostOfRepeating : CatalogSearch.MAX_TITLES + 1)
            .toArray();
    for (int i = 0; i < ways.size(); i++) {
      sql.append(i == 0 ? "" : " union all ");
      way(i, ways.get(i));
    }
  }

  String sql() {
    return sql.toString();
  }

  /** The parameters in their order. */
  List<Object> values() {
    return values;
  }

  /** The greatest number of rows of each alternative. */
  int[] limits() {
    return limits;
  }

  /** Whether one title may come in several rows. */
  private static boolean repeats(Conjunction way) {
    return way.holds().stream()
        .anyMatch(
            condition ->
                condition instanceof Word word && (word.beginning() || word.in() == In.ANYWHERE)
                    || condition instanceof CallNumber call && call.beginning()
                    || condition instanceof Barcode barcode && barcode.barcodes().size() > 1
                    || condition instanceof Number number
                        && (number.kind() == null || number.values().size() > 1));
  }

  private void way(int number, Conjunction way) {
    List<Condition> indexed = way.holds().stream().filter(TitleQuerySql::isIndexed).toList();
    if (indexed.isEmpty()) {
      throw new WorkflowProblem(CatalogReason.CONDITION_NEEDS_ANOTHER);
    }
    sql.append("(select ").append(number).append(", b.id from ");
    for (int i = 0; i < indexed.size(); i++) {
      Lookup lookup = lookup(indexed.get(i));
      sql.append(i == 0 ? "" : " join ")
          .append(
              "(select %s as bib_id from %s where %s) c%d"
                  .formatted(lookup.bib(), lookup.from(), lookup.where(), i));
      sql.append(i == 0 ? "" : " on c%d.bib_id = c0.bib_id".formatted(i));
      values.addAll(lookup.values());
    }
    sql.append(" join bib b on b.id = c0.bib_id where b.kind = 'LOCAL'")
        .append(suppressedToo ? "" : " and b.suppressed = false");
    way.holds().stream().filter(each -> !isIndexed(each)).forEach(each -> filter("", each));
    way.fails().forEach(this::exclude);
    sql.append(" fetch first ").append(limits[number]).append(" rows only)");
  }

  private static boolean isIndexed(Condition condition) {
    return !(condition instanceof Whole || condition instanceof Published);
  }

  private void exclude(Condition condition) {
    if (isIndexed(condition)) {
      Lookup lookup = lookup(condition);
      sql.append(
          " and not exists (select 1 from %s where %s and %s = b.id)"
              .formatted(lookup.from(), lookup.where(), lookup.bib()));
      values.addAll(lookup.values());
    } else {
      filter("not ", condition);
    }
  }

  private void filter(String not, Condition condition) {
    if (condition instanceof Whole whole) {
      String column = whole.in() == In.TITLE ? "b.title" : "coalesce(b.author, '')";
      sql.append(" and ").append(not).append("lower(").append(column).append(") = lower(?)");
      values.add(whole.text());
    } else {
      sql.append(" and ").append(not).append("coalesce(b.published, '') like ?");
      values.add("%" + ((Published) condition).year() + "%");
    }
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
              .formatted(SqlValues.marks(barcode.barcodes().size())),
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
    String where = "n.number_value in (%s)".formatted(SqlValues.marks(values.size()));
    if (number.kind() != null) {
      where += " and n.kind = ?";
      values.add(number.kind().name());
    }
    return new Lookup("n.bib_id", "bib_number n", where, values);
  }
}
