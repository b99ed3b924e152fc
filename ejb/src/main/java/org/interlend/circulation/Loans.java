package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.Page;
import org.interlend.catalog.Item;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/** Loans: opening them with their due date, finding them, ending them. */
@ApplicationScoped
@Transactional
public class Loans {

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private Terms terms;
  @Inject private Clock clock;

  /** Opens a loan with the due date that the rules give. */
  public Loan open(Item item, Patron patron, Desk desk, Library library, int deliveryDelayDays) {
    ZoneId zone = institutions.get().timeZone();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    OpeningCalendar calendar = OpeningCalendar.of(library);
    DueDate due =
        item.lenderDueAt()
            .map(at -> LocalDate.ofInstant(at, zone))
            .map(day -> DueDates.byLender(today, day, deliveryDelayDays, calendar))
            .orElseGet(
                () ->
                    DueDates.byTerms(
                        today, terms.forLoan(item.policy(), patron.group()), calendar));
    Loan loan = new Loan(item, patron, desk, clock.instant(), due.at(zone), due.because());
    em.persist(loan);
    return loan;
  }

  /** The running loan of an item. */
  public Optional<Loan> running(Item item) {
    return em.createQuery(
            """
            select l from Loan l join fetch l.patron
            where l.item = :item and l.status = :open
            """,
            Loan.class)
        .setParameter("item", item)
        .setParameter("open", LoanStatus.OPEN)
        .getResultStream()
        .findFirst();
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
    return em.createQuery(
            """
            select l from Loan l left join fetch l.item
            where l.patron = :patron and l.status = :open order by l.dueAt
            """,
            Loan.class)
        .setParameter("patron", patron)
        .setParameter("open", LoanStatus.OPEN)
        .setMaxResults(500)
        .getResultList();
  }

  /**
   * One page of the running loans, soonest due first.
   *
   * @param overdueOnly only those past their due date
   */
  public Page<Loan> list(boolean overdueOnly, int first, int rows) {
    Instant dueBefore = overdueOnly ? clock.instant() : NEVER;
    List<Loan> page =
        em.createQuery(
                """
                select l from Loan l join fetch l.patron left join fetch l.item
                where l.status = :open and l.dueAt < :dueBefore order by l.dueAt, l.id
                """,
                Loan.class)
            .setParameter("open", LoanStatus.OPEN)
            .setParameter("dueBefore", dueBefore)
            .setFirstResult(first)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList();
    long total =
        em.createQuery(
                "select count(l) from Loan l where l.status = :open and l.dueAt < :dueBefore",
                Long.class)
            .setParameter("open", LoanStatus.OPEN)
            .setParameter("dueBefore", dueBefore)
            .getSingleResult();
    return new Page<>(page, total);
  }

  /** How many loans a patron has. */
  public long count(Patron patron) {
    return em.createQuery(
            "select count(l) from Loan l where l.patron = :patron and l.status = :open", Long.class)
        .setParameter("patron", patron)
        .setParameter("open", LoanStatus.OPEN)
        .getSingleResult();
  }

  public void end(Loan loan, LoanStatus how) {
    loan.end(how, clock.instant());
  }

  /** The broker says the item is on its way home, whatever the desk knows. */
  public Optional<Loan> closeForBroker(Item item) {
    Optional<Loan> running = running(item);
    running.ifPresent(loan -> loan.end(LoanStatus.CLOSED_BY_BROKER, clock.instant()));
    return running;
  }

  /** Keeps the loans of a borrowed item that is about to go, without it. */
  public void outlive(Item item) {
    em.createQuery("select l from Loan l where l.item = :item", Loan.class)
        .setParameter("item", item)
        .getResultList()
        .forEach(Loan::outlive);
  }
}
