package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Calculates overdue fines by the terms of use. */
@ApplicationScoped
@Transactional
public class Fines {

  @Inject private Institutions institutions;
  @Inject private StoredTerms storedTerms;
  @Inject private TermsSelection terms;
  @Inject private PatronAccounts accounts;
  @Inject private Clock clock;

  /** Enters the fine of a loan that ends now. For a loan in time it runs no query. */
  public Optional<AccountEntry> enter(Loan loan, Actor by) {
    if (!isLate(loan)) {
      return Optional.empty();
    }
    TermsOfUse applied = terms.forLoan(loan.item().policy(), loan.patron().group());
    Money fine = fine(loan, applied);
    return fine.isNothing()
        ? Optional.empty()
        : Optional.of(
            accounts.enter(
                AccountEntry.fine(loan, explanation(loan, applied), fine, clock.instant(), by)));
  }

  /**
   * The fines that running loans would cost if they ended now; they are not owed yet.
   *
   * @return only the loans with a fine
   */
  public Map<Loan, Money> soFar(Collection<Loan> running) {
    if (running.isEmpty()) {
      return Map.of();
    }
    List<Loan> late = running.stream().filter(this::isLate).toList();
    Map<Loan, Money> result = new HashMap<>();
    List<TermsOfUse> all = late.isEmpty() ? List.of() : storedTerms.list();
    for (Loan loan : late) {
      TermsOfUse applied = TermsSelection.choose(all, loan.item().policy(), loan.patron().group());
      Money fine = fine(loan, applied);
      if (!fine.isNothing()) {
        result.put(loan, fine);
      }
    }
    return result;
  }

  /** Whether its patron has it beyond the due date. */
  boolean isLate(Loan loan) {
    return loan.patron() != null && institutions.today().isAfter(lastDay(loan));
  }

  private Money fine(Loan loan, TermsOfUse applied) {
    return money(applied.fine().fine(lastDay(loan), institutions.today(), calendar(loan)));
  }

  private Facts explanation(Loan loan, TermsOfUse applied) {
    FineRule rule = applied.fine();
    int days = calendar(loan).openDays(lastDay(loan), institutions.today());
    Money perDay = money(rule.perDay());
    Facts facts = Facts.of(Fact.of(AmountExplanation.DAYS_LATE, days, perDay, applied.name()));
    if (rule.most() != null && days * rule.perDay() > rule.most()) {
      facts = facts.and(Fact.of(AmountExplanation.AT_MOST, money(rule.most())));
    }
    return loan.status() == LoanStatus.LOST
        ? facts.and(Fact.of(AmountExplanation.REPORTED_LOST))
        : facts;
  }

  private static OpeningCalendar calendar(Loan loan) {
    return OpeningCalendar.of(loan.library());
  }

  private LocalDate lastDay(Loan loan) {
    return loan.lastDay(institutions.get().timeZone());
  }

  private Money money(long amount) {
    return new Money(amount, institutions.get().currency());
  }
}
