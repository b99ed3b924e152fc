package org.interlend.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.text.SearchNormalizer;

/** The index of numbers and words by which titles are found. */
public final class TitleIndex {

  /** The greatest number of indexed words of a title's record. */
  private static final int MAX_TERMS = 120;

  private final BulkInsert numbers =
      new BulkInsert("bib_number", "bib_id bigint", "kind varchar", "number_value varchar");
  private final BulkInsert words =
      new BulkInsert("bib_search_term", "bib_id bigint", "field varchar", "term varchar");

  /** The numbers in a description. */
  public static List<TitleIdentifier> numbersOf(Citation citation) {
    return Stream.of(
            TitleIdentifier.of(TitleIdentifier.Kind.ISBN, citation.isbn()),
            TitleIdentifier.of(TitleIdentifier.Kind.ISSN, citation.issn()),
            TitleIdentifier.of(TitleIdentifier.Kind.OCLC, citation.oclc()),
            TitleIdentifier.of(TitleIdentifier.Kind.SYSTEM, citation.systemNumber()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Adds a title from its description alone, without a record. */
  void add(long bib, Citation citation, Collection<String> callNumbers) {
    add(
        bib,
        numbersOf(citation),
        List.of(citation.title()),
        citation.author() == null ? List.of() : List.of(citation.author()),
        callNumbers);
  }

  public void add(
      long bib,
      Collection<TitleIdentifier> known,
      Collection<String> titles,
      Collection<String> authors,
      Collection<String> callNumbers) {
    for (TitleIdentifier number : new LinkedHashSet<>(known)) {
      numbers.add(bib, number.kind().name(), number.value());
    }
    addWords(bib, SearchField.TITLE, titles);
    addWords(bib, SearchField.AUTHOR, authors);
    addCallNumbers(bib, callNumbers);
  }

  public void addCallNumbers(long bib, Collection<String> callNumbers) {
    Set<String> shelved = new LinkedHashSet<>();
    callNumbers.forEach(given -> shelved.add(TitleQuery.CallNumber.normalized(given)));
    shelved.remove(null);
    shelved.forEach(callNumber -> words.add(bib, SearchField.CALL.name(), callNumber));
  }

  private void addWords(long bib, SearchField field, Collection<String> texts) {
    Set<String> distinct = new LinkedHashSet<>();
    texts.forEach(text -> distinct.addAll(SearchNormalizer.of(text, MAX_TERMS)));
    distinct.stream().limit(MAX_TERMS).forEach(word -> words.add(bib, field.name(), word));
  }

  /** Writes what was added. */
  public void insert(Connection database) throws SQLException {
    numbers.insert(database);
    words.insert(database);
  }

  /** Removes all numbers and words of titles. */
  public static void remove(Connection database, Array bibs) throws SQLException {
    BulkInsert.delete(database, "delete from bib_number where bib_id = any(?)", bibs);
    BulkInsert.delete(database, "delete from bib_search_term where bib_id = any(?)", bibs);
  }

  /** Removes the call numbers of titles. */
  public static void removeCallNumbers(Connection database, Array bibs) throws SQLException {
    BulkInsert.delete(
        database, "delete from bib_search_term where field = 'CALL' and bib_id = any(?)", bibs);
  }
}
