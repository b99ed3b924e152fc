package org.interlend.circulation.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/** Finds and keeps loans. Their due dates are those of {@link LoanDueDates}. */
@ApplicationScoped
@Transactional
public class Loans {

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

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

  /**
   * @param meant key of the loan that is meant; null for whichever runs
   * @throws WorkflowException ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when another loan of the item runs
   */
  public Loan requireRunning(Item item, Long meant) {
    Loan running = requireRunning(item);
    requireMeant(running, meant);
    return running;
  }

  /**
   * @param meant key of the loan that is meant; null for the item's latest
   * @throws WorkflowException ILLEGAL_MOVE when it is a former one
   */
  public static void requireMeant(Loan latest, Long meant) {
    if (meant != null && !meant.equals(latest.id())) {
      throw new WorkflowException(CirculationReason.LENT_AGAIN_SINCE, latest.barcode());
    }
  }

  /** The loan of an item that began last; the item has one. */
  public Loan latest(Item item) {
    return em.createQuery(
            "select l from Loan l where l.item = :item order by l.loanedAt desc, l.id desc",
            Loan.class)
        .setParameter("item", item)
        .setMaxResults(1)
        .getSingleResult();
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

  /** How many loans of a patron are running. */
  public long countRunning(Patron patron) {
    return em.createQuery(
            "select count(l) from Loan l where l.patron = :patron and l.status = :open", Long.class)
        .setParameter("patron", patron)
        .setParameter("open", LoanStatus.OPEN)
        .getSingleResult();
  }

  /** The running loans of a patron, soonest due first; at most {@link Page#MAX_ROWS}. */
  public List<Loan> running(Patron patron) {
    return em.createNamedQuery(Loan.RUNNING_OF_PATRON, Loan.class)
        .setParameter("patron", patron)
        .setParameter("open", LoanStatus.OPEN)
        .getResultList();
  }

  /** What a patron has on loan, soonest due first, without the lenders. */
  public List<LoanedItem> itemsOf(Patron patron) {
    return items(Loan.ITEMS_OF_PATRON, patron);
  }

  /** What a patron has on loan, soonest due first, with the lenders. */
  public List<LoanedItem> itemsAndLendersOf(Patron patron) {
    return items(Loan.ITEMS_AND_LENDERS_OF_PATRON, patron);
  }

  private List<LoanedItem> items(String query, Patron patron) {
    return em.createNamedQuery(query, LoanedItem.class)
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
