package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.account.LoanClosing;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanDueDates;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.pick.HoldCopyReplacement;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.DueDateCalculator;
import org.interlend.circulation.terms.DueDateStep;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;

/**
 * Loans of own items to partners. During the loan the item has the location and the item policy in
 * the partner's record, and the terms of use for that policy apply.
 */
@ApplicationScoped
@Transactional
public class LoansToPartners {

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private TermsSelection terms;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private HoldCopyReplacement holdCopyReplacement;
  @Inject private LoanClosing loanClosing;
  @Inject private Event<DeskEvent> events;
  @Inject private Clock clock;

  /** Gives the item the partner's location and policy, when it is prepared or shipped. */
  public void keepFor(Partner partner, LocalItem item) {
    item.keptAt(partner.checkOutLocation().orElse(null), partner.checkOut().policy());
  }

  /**
   * Lends an item to a partner. One that was missing is found thereby.
   *
   * @param chosen the due date, or null to apply the terms of use
   */
  public Loan open(LocalItem item, Partner partner, ExplainedDueDate chosen, Actor by) {
    boolean missing = item.status() == ItemStatus.MISSING;
    if (missing) {
      item.releasedAt(item.owningLibrary());
    }
    keepFor(partner, item);
    item.lent();
    ExplainedDueDate due =
        chosen == null
            ? DueDateCalculator.byTerms(institutions.today(), termsFor(item), calendar(item))
            : chosen;
    Loan loan =
        new Loan(item, partner, clock.instant(), institutions.endOf(due.day()), due.because());
    em.persist(loan);
    if (missing) {
      loanClosing.found(item, by);
      events.fire(new DeskEvent.ItemFound(item, by));
    }
    return loan;
  }

  /**
   * The due date by the terms of use if the item were shipped to the partner today.
   *
   * @return with its explanation
   */
  public ExplainedDueDate expected(LocalItem item, Partner partner) {
    String policy = partner.checkOut().policy();
    return DueDateCalculator.byTerms(
        institutions.today(),
        terms.forLoan(policy == null ? item.permanentPolicy() : policy, null),
        calendar(item));
  }

  /** The due date that the partner requested; null without one, or for a day that is past. */
  public ExplainedDueDate askedByPartner(Instant dueAt) {
    return dueAt == null || isPast(dueAt) ? null : asked(DueDateStep.ASKED_BY_PARTNER, dueAt);
  }

  /** The due date of a loan that was ended by mistake; null if it is past. */
  public ExplainedDueDate asBefore(Loan ended) {
    return isPast(ended.dueAt())
        ? null
        : new ExplainedDueDate(institutions.day(ended.dueAt()), ended.dueExplanation());
  }

  private boolean isPast(Instant dueAt) {
    return institutions.day(dueAt).isBefore(institutions.today());
  }

  private ExplainedDueDate asked(DueDateStep because, Instant dueAt) {
    return new ExplainedDueDate(institutions.day(dueAt), because.with());
  }

  /**
   * Renews by the terms of use.
   *
   * @param requestedDueAt the due date that the partner requests, or null; the terms of use limit
   *     it
   * @throws WorkflowException as {@link #requireRenewable}
   */
  public void renew(Loan loan, Instant requestedDueAt) {
    requireRenewable(loan);
    LocalItem item = itemOf(loan);
    LocalDate today = institutions.today();
    LocalDate before = institutions.day(loan.dueAt());
    LocalDate requested = requestedDueAt == null ? null : institutions.day(requestedDueAt);
    ExplainedDueDate due =
        DueDateCalculator.byRenewal(today, before, termsFor(item), calendar(item));
    ExplainedDueDate agreed =
        isEnough(requested, before, due.day(), today)
            ? asked(DueDateStep.RENEWED_AS_ASKED, requestedDueAt)
            : due;
    loan.renewed(institutions.endOf(agreed.day()), agreed.because(), clock.instant());
  }

  /** Whether the requested day is after the present one, not past, and within the terms of use. */
  static boolean isEnough(
      LocalDate requested, LocalDate present, LocalDate allowed, LocalDate today) {
    return requested != null
        && requested.isAfter(present)
        && !requested.isBefore(today)
        && requested.isBefore(allowed);
  }

  /** Renews until a day that staff choose. */
  public void renewUntil(Loan loan, Instant dueAt) {
    loan.renewed(dueAt, DueDateStep.RENEWED_BY_STAFF.with(), clock.instant());
  }

  /**
   * Checks that the rules allow one more renewal.
   *
   * @throws WorkflowException ITEM_ON_HOLD when a patron waits for the item; NOT_RENEWABLE when its
   *     terms allow no renewal; RENEWALS_USED_UP
   */
  public void requireRenewable(Loan loan) {
    requireRenewable(loan, termsFor(itemOf(loan)), holds.next(loan.item()).isPresent());
  }

  static void requireRenewable(Loan loan, TermsOfUse applied, boolean othersWait) {
    if (othersWait) {
      throw new WorkflowException(CirculationReason.PATRON_WAITS, loan.barcode());
    }
    if (applied.maxRenewals() == 0) {
      throw new WorkflowException(
          CirculationReason.NOT_RENEWABLE_BY_TERMS, loan.barcode(), applied.name());
    }
    LoanDueDates.requireRenewalLeft(loan, applied);
  }

  /**
   * Recalls the item for a patron, by the terms of use.
   *
   * @return the due date now, which is never later than it was
   */
  public Instant recall(Loan loan) {
    ExplainedDueDate due = byRecall(loan);
    Instant dueAt = institutions.endOf(due.day());
    if (dueAt.isBefore(loan.dueAt())) {
      loan.recalled(
          dueAt, DueDateStep.RECALLED_FOR_PATRON.with().and(due.because()), clock.instant());
    }
    return loan.dueAt();
  }

  /** The due date that a recall now would set. */
  public Instant dueIfRecalled(Loan loan) {
    Instant due = institutions.endOf(byRecall(loan).day());
    return due.isBefore(loan.dueAt()) ? due : loan.dueAt();
  }

  private ExplainedDueDate byRecall(Loan loan) {
    LocalItem item = itemOf(loan);
    return DueDateCalculator.byRecall(institutions.today(), termsFor(item), calendar(item));
  }

  /** Withdraws a recall of which the partner has not been told. */
  public void recallWithdrawn(Loan loan) {
    loan.recallWithdrawn(clock.instant());
  }

  /** The item is at a desk again, and at its permanent location. */
  void back(Loan loan) {
    itemOf(loan).restored();
  }

  /** The item is lost. Patrons who wait for it get another copy if there is one. */
  public void lost(Loan loan) {
    LocalItem item = itemOf(loan);
    item.restored();
    loan.end(LoanStatus.LOST, clock.instant());
    holdCopyReplacement.missing(item);
  }

  /**
   * Ends the loan when the broker checks the item in. The item is in transit to its shelf, or to
   * the next hold, until a desk scans it. An item that a desk has scanned already stays where it
   * is.
   */
  public void release(Loan loan) {
    LocalItem item = itemOf(loan);
    boolean away =
        loan.open() || (loan.status() == LoanStatus.LOST && item.status() == ItemStatus.MISSING);
    loan.end(LoanStatus.RELEASED, clock.instant());
    if (away) {
      item.restored();
      holdTransitions.sendHome(item);
    }
  }

  /** Undoes the shipment: the item is to be shipped again. */
  public void undo(Loan loan) {
    loan.end(LoanStatus.RELEASED, clock.instant());
    loan.item().inProcessAt(loan.item().currentLibrary());
  }

  /**
   * Releases an item that the partner no longer needs; from the desk it goes back to its own
   * library, and on its shelf it is to be fetched for a patron who waits.
   */
  public void letGo(LocalItem item) {
    item.restored();
    if (item.status() == ItemStatus.IN_PROCESS) {
      holdTransitions.sendHome(item);
    } else if (item.status() == ItemStatus.AVAILABLE) {
      holdTransitions.staysOnShelf(item);
    }
  }

  /** Only own items are lent to partners. */
  private static LocalItem itemOf(Loan loan) {
    return (LocalItem) loan.item();
  }

  private TermsOfUse termsFor(LocalItem item) {
    return terms.forLoan(item.policy(), null);
  }

  private static OpeningCalendar calendar(LocalItem item) {
    return OpeningCalendar.of(item.owningLibrary());
  }
}
