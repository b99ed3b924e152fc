package org.interlend.circulation.loan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlend.circulation.loan.LoanFilter.Borrower;
import org.interlend.patrons.PatronNameCondition;
import org.interlend.text.ScannedNumberSpellings;
import org.interlend.text.SearchNormalizer;

/** Collects the conditions of a query for running loans, with their values. */
final class LoanSearchConditions {

  /** A subquery of patrons is answered once, and not for each loan. */
  private static final String NAMED = "l.patronId in (select p.id from Patron p where %s)";

  private static final String NUMBERED =
      "l.patronId in (select i.patron.id from PatronIdentifier i where i.value in :numbers)";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  LoanSearchConditions() {
    with("l.status = :%s", "open", LoanStatus.OPEN);
  }

  /** A running loan without a patron is one to a partner. */
  void lentTo(Borrower borrower) {
    if (borrower != null) {
      conditions.add(
          borrower == Borrower.PARTNER ? "l.patronId is null" : "l.patronId is not null");
    }
  }

  void dueBefore(Instant moment) {
    with("l.dueAt < :%s", "before" + values.size(), moment);
  }

  void dueAfter(Instant moment) {
    with("l.dueAt > :%s", "after", moment);
  }

  void lentAt(String library) {
    with("l.library.code = :%s", "library", library);
  }

  void after(long last) {
    with("l.id > :%s", "last", last);
  }

  /**
   * @param byPatron whether names and numbers of patrons are searched, too
   */
  void text(String text, boolean byPatron) {
    List<String> each =
        SearchNormalizer.typedWords(text).stream().map(word -> word(word, byPatron)).toList();
    String words = each.isEmpty() ? "1 = 0" : String.join(" and ", each);
    if (each.size() > 1) {
      words = "(%s or %s)".formatted(words, begins(text)); // a barcode may have blanks
    }
    conditions.add(byPatron ? "(" + words + " or " + NUMBERED + ")" : words);
    if (byPatron) {
      values.put("numbers", ScannedNumberSpellings.of(text));
    }
  }

  /** The word begins one of the title, the barcode, or one of the patron's name. */
  private String word(String typed, boolean byPatron) {
    String found = begins(typed);
    return byPatron
        ? "(" + found + " or " + NAMED.formatted(PatronNameCondition.of(typed, values)) + ")"
        : found;
  }

  private String begins(String typed) {
    String name = "word" + values.size();
    values.put(name, LoanSearchText.pattern(SearchNormalizer.number(typed)));
    return "l.searchText like :" + name;
  }

  private void with(String condition, String name, Object value) {
    conditions.add(condition.formatted(name));
    values.put(name, value);
  }

  <T> TypedQuery<T> query(EntityManager em, String select, String order, Class<T> result) {
    TypedQuery<T> query =
        em.createQuery(select + " where " + String.join(" and ", conditions) + order, result);
    values.forEach(query::setParameter);
    return query;
  }
}
