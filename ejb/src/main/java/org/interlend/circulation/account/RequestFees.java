package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Charges the fees for borrowing requests, by the terms of use, once for each request. */
@ApplicationScoped
@Transactional
public class RequestFees {

  @Inject private Institutions institutions;
  @Inject private StoredTerms storedTerms;
  @Inject private TermsSelection terms;
  @Inject private PatronAccounts accounts;
  @Inject private Clock clock;

  /** Whether there are fees at all; without them nothing is looked up. */
  public boolean anyDefined() {
    return storedTerms.chargeRequests();
  }

  /**
   * Locks the account before a step that may charge a fee. New records of the step refer to the
   * patron: if two steps made theirs first, each would wait for the other.
   *
   * @param patron null for none
   */
  public void prepare(Patron patron) {
    if (patron != null && anyDefined()) {
      accounts.lock(patron);
    }
  }

  /**
   * Enters the fee that is due at the step, unless it has been entered.
   *
   * @param by who takes the step
   * @return what is charged now
   */
  public Optional<Money> charge(RequestFeeCommand fee, Actor by) {
    TermsOfUse applied = applied(fee);
    Money amount = amount(applied, fee);
    if (amount == null) {
      return Optional.empty();
    }
    accounts.lock(fee.patron());
    if (accounts.hasFee(fee.request())) {
      return Optional.empty();
    }
    Facts explanation = Facts.of(Fact.of(AmountExplanation.REQUEST, fee.number(), applied.name()));
    accounts.enter(AccountEntry.fee(fee, explanation, amount, clock.instant(), by));
    return Optional.of(amount);
  }

  /** What is still to be paid for the request at the step, whether it has been entered or not. */
  public Optional<Money> due(RequestFeeCommand fee) {
    return accounts.hasFee(fee.request())
        ? accounts.openFee(fee.request())
        : Optional.ofNullable(amount(applied(fee), fee));
  }

  private TermsOfUse applied(RequestFeeCommand fee) {
    return terms.forLoan(fee.policy(), fee.patron().group());
  }

  private Money amount(TermsOfUse applied, RequestFeeCommand fee) {
    Long due = applied.requestFee().due(fee.copy(), fee.reached());
    return due == null ? null : new Money(due, institutions.get().currency());
  }

  /**
   * Withdraws the fee that a request was charged since that moment.
   *
   * @param request its key
   * @return what is no longer owed
   * @throws WorkflowException ILLEGAL_MOVE when any of it is paid or waived
   */
  public Optional<Money> withdraw(long request, Instant since) {
    Optional<AccountEntry> fee = accounts.fee(request, since);
    fee.ifPresent(accounts::withdraw);
    return fee.map(AccountEntry::amount);
  }
}
