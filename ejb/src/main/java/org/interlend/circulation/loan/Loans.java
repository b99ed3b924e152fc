package org.interlend.circulation.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.circulation.terms.DueDateCalculator;
import org.interlend.circulation.terms.DueDateStep;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.circulation.terms.LenderDueDates;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.text.Facts;

/** Opens and finds loans to patrons, and calculates their due dates. */
@ApplicationScoped
@Transactional
public class Loans {

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private TermsSelection terms;
  @Inject private LenderDueDates lenderDueDates;
  @Inject private Clock clock;

  /** The due date by the rules for a loan that begins now. */
  public ExplainedDueDate due(Item item, Patron patron, Library library) {
    return DueDateCalculator.of(
        institutions.today(),
        lenderDueDates.of(item).orElse(null),
        terms.forLoan(item.policy(), patron.group()),
        OpeningCalendar.of(library));
  }

  /**
   * The due date that staff set instead.
   *
   * @throws WorkflowException INVALID_DATA for a day that is past or years away; MISSING_DATA when
   *     it is after the lender's date and no reason is given
   */
  public ExplainedDueDate byStaff(Item item, ExplainedDueDate usual, DueDateByStaff chosen) {
    return DueDateCalculator.byStaff(
        item, institutions.today(), item.lenderDueAt().map(institutions::day), usual, chosen);
  }

  /**
   * Sets another due date for a running loan of a patron.
   *
   * @throws WorkflowException as {@link #byStaff}
   */
  public void changeDueDate(Loan loan, DueDateByStaff chosen) {
    ExplainedDueDate due =
        DueDateCalculator.changed(
            loan.item(),
            institutions.today(),
            loan.item().lenderDueAt().map(institutions::day),
            institutions.day(loan.dueAt()),
            chosen);
    loan.dueDateChanged(institutions.endOf(due.day()), due.because(), clock.instant());
  }

  /**
   * Opens a loan.
   *
   * @param at the library that lends the item
   */
  public Loan open(Item item, Patron patron, Library at, ExplainedDueDate due) {
    Loan loan =
        new Loan(item, patron, at, clock.instant(), institutions.endOf(due.day()), due.because());
    em.persist(loan);
    return loan;
  }

  /**
   * Renews by the terms of use.
   *
   * @throws WorkflowException RENEWALS_USED_UP
   */
  public void renew(Loan loan) {
    TermsOfUse applied = terms.forLoan(loan.item().policy(), loan.patron().group());
    requireRenewalLeft(loan, applied);
    ExplainedDueDate due = byRenewal(loan, applied);
    loan.renewed(institutions.endOf(due.day()), due.because(), clock.instant());
  }

  public static void requireRenewalLeft(Loan loan, TermsOfUse applied) {
    if (loan.renewals() >= applied.maxRenewals()) {
      throw new WorkflowException(
          CirculationReason.NO_RENEWAL_LEFT, loan.barcode(), loan.renewals(), applied.name());
    }
  }

  /**
   * The due date a renewal by the library's own terms would have, to request it from the lender.
   */
  public Instant desiredDueDate(Loan loan) {
    TermsOfUse applied = terms.forLoan(loan.item().policy(), loan.patron().group());
    return institutions.endOf(byRenewal(loan, applied).day());
  }

  private ExplainedDueDate byRenewal(Loan loan, TermsOfUse applied) {
    return DueDateCalculator.byRenewal(
        institutions.today(),
        institutions.day(loan.dueAt()),
        applied,
        OpeningCalendar.of(loan.item().currentLibrary()));
  }

  /** Renews by the lender's decision: its date is the due date, without changes. */
  public void renewedByLender(Loan loan, Instant dueAt) {
    loan.renewed(
        dueAt, DueDateStep.RENEWED_BY_LENDER.with(institutions.day(dueAt)), clock.instant());
  }

  /**
   * The lender wants the item back sooner.
   *
   * @param lenderDueAt the lender's new due date, or null to apply the terms of use
   * @return the new due date, never later than before
   */
  public Instant recall(Loan loan, Instant lenderDueAt) {
    Instant dueAt = lenderDueAt;
    Facts because;
    if (lenderDueAt == null) {
      TermsOfUse applied = terms.forLoan(loan.item().policy(), loan.patron().group());
      ExplainedDueDate due =
          DueDateCalculator.byRecall(
              institutions.today(), applied, OpeningCalendar.of(loan.item().currentLibrary()));
      dueAt = institutions.endOf(due.day());
      because = DueDateStep.RECALLED_BY_LENDER.with().and(due.because());
    } else {
      because = DueDateStep.RECALLED_BY_LENDER_FOR.with(institutions.day(lenderDueAt));
    }
    if (dueAt.isBefore(loan.dueAt())) {
      loan.recalled(dueAt, because, clock.instant());
    }
    return loan.dueAt();
  }

  /** The running loan of an item. */
  public Optional<Loan> running(Item item) {
    return em.createQuery(
            """
            select l from Loan l left join fetch l.patron left join fetch l.partner
            where l.item = :item and l.status = :open
            """,
            Loan.class)
        .setParameter("item", item)
        .setParameter("open", LoanStatus.OPEN)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws WorkflowException ITEM_NOT_ON_LOAN
   */
  public Loan requireRunning(Item item) {
    return running(item)
        .orElseThrow(
            () ->
                new WorkflowException(
                    CirculationReason.ITEM_NOT_ON_LOAN,
                    item.barcode(),
                    item.status().referenceWithin()));
  }

  /** The loan of an item that a return ended last. */
  public Optional<Loan> lastReturned(Item item) {
    return last(item, LoanStatus.RETURNED);
  }

  /** The loan of an item that its loss ended last. */
  public Optional<Loan> lastLost(Item item) {
    return last(item, LoanStatus.LOST);
  }

  private Optional<Loan> last(Item item, LoanStatus how) {
    return em.createQuery(
            """
            select l from Loan l left join fetch l.patron
            where l.item = :item and l.status = :how order by l.returnedAt desc
            """,
            Loan.class)
        .setParameter("item", item)
        .setParameter("how", how)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Deletes a loan that a desk has made by mistake. */
  public void remove(Loan loan) {
    em.remove(loan);
  }

  /** The running loans of any of the items. */
  public List<Loan> running(Collection<? extends Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select l from Loan l where l.item in :items and l.status = :open", Loan.class)
        .setParameter("items", items)
        .setParameter("open", LoanStatus.OPEN)
        .getResultList();
  }

  /** The running loans of a patron, soonest due first. */
  public List<Loan> running(Patron patron) {
    return em.createNamedQuery(Loan.RUNNING_OF_PATRON, Loan.class)
        .setParameter("patron", patron)
        .setParameter("open", LoanStatus.OPEN)
        .getResultList();
  }

  /** What a patron has on loan, soonest due first; for those who need no more than that. */
  public List<LoanedItem> itemsOf(Patron patron) {
    return em.createNamedQuery(Loan.ITEMS_OF_PATRON, LoanedItem.class)
        .setParameter("patron", patron)
        .setParameter("open", LoanStatus.OPEN)
        .getResultList();
  }

  /**
   * Removes the references of loans to a borrowed item whose record will be deleted. The query does
   * not flush, like that of the holds.
   */
  public void detachItem(Item item) {
    em.createQuery("select l from Loan l where l.item = :item", Loan.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("item", item)
        .getResultList()
        .forEach(Loan::detachItem);
  }
}
