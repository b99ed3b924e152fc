package org.interlend.circulation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.LoanLetterKind;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;

/** Finds the loans about which a letter is due today. */
@ApplicationScoped
@Transactional
class DueLoanLetterSearch {

  private static final int LOANS_AT_ONCE = 1000;

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private StoredTerms terms;
  @Inject private WrittenLoanLetters writtenLoanLetters;

  /**
   * The next patrons with letters that are due, in ascending order of their keys; empty at the end.
   *
   * @param patron the key after which they begin
   */
  List<Long> patronsAfter(long patron) {
    List<TermsOfUse> all = terms.inForce();
    long after = patron;
    List<Long> found = List.of();
    List<Loan> loans;
    do {
      loans = complete(loans("l.patron.id > :patron", after, all));
      found = due(loans, all).keySet().stream().map(loan -> loan.patron().id()).distinct().toList();
      after = loans.isEmpty() ? after : loans.get(loans.size() - 1).patron().id();
    } while (found.isEmpty() && !loans.isEmpty());
    return found;
  }

  /** The loans of a patron about which a letter is due, with its kind, soonest due first. */
  Map<Loan, LoanLetterKind> of(long patron) {
    List<TermsOfUse> all = terms.inForce();
    return due(loans("l.patron.id = :patron", patron, all), all);
  }

  /** Leaves out the last patron, whose other loans the limit may have cut off. */
  private static List<Loan> complete(List<Loan> loans) {
    if (loans.size() < LOANS_AT_ONCE) {
      return loans;
    }
    Long last = loans.get(loans.size() - 1).patron().id();
    List<Loan> others = loans.stream().filter(loan -> !loan.patron().id().equals(last)).toList();
    return others.isEmpty() ? loans : others;
  }

  /** A loan is late from the day on which its due date was set, if that was past already. */
  private List<Loan> loans(String condition, long patron, List<TermsOfUse> all) {
    LocalDate today = institutions.today();
    List<LetterDays> days = all.stream().map(TermsOfUse::letterDays).toList();
    int before = days.stream().mapToInt(LetterDays::first).max().orElse(0);
    int after = days.stream().mapToInt(LetterDays::last).max().orElse(0);
    return em.createQuery(
            """
            select l from Loan l join fetch l.patron join fetch l.item
            where l.status = :open and l.dueAt < :until
              and (l.dueAt >= :from or l.dueSetAt >= :from or l.recalledAt >= :from) and %s
            order by l.patron.id, l.dueAt, l.id
            """
                .formatted(condition),
            Loan.class)
        .setParameter("open", LoanStatus.OPEN)
        .setParameter("from", start(today.minusDays(after)))
        .setParameter("until", start(today.plusDays(before + 1L)))
        .setParameter("patron", patron)
        .setMaxResults(LOANS_AT_ONCE)
        .getResultList();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(institutions.zone()).toInstant();
  }

  private Map<Loan, LoanLetterKind> due(List<Loan> loans, List<TermsOfUse> all) {
    Map<Loan, LoanLetterKind> due = new LinkedHashMap<>();
    for (Loan loan : loans) {
      kind(loan, all).ifPresent(kind -> due.put(loan, kind));
    }
    Map<Loan, List<WrittenLoanLetter>> written = writtenLoanLetters.of(due.keySet());
    due.entrySet()
        .removeIf(
            each ->
                written.getOrDefault(each.getKey(), List.of()).stream()
                    .anyMatch(letter -> letter.covers(each.getValue())));
    return due;
  }

  private Optional<LoanLetterKind> kind(Loan loan, List<TermsOfUse> all) {
    ZoneId zone = institutions.zone();
    return TermsSelection.choose(all, loan.item().policy(), loan.patron().group())
        .letterDays()
        .on(institutions.today(), LocalDate.ofInstant(loan.agreedAt(), zone), loan.lastDay(zone))
        .filter(kind -> !kind.isCourtesy() || loan.patron().courtesyLetters());
  }
}
