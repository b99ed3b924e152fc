package org.interlend.circulation.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.interlend.institution.Institutions;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Page;

/** Lists the running loans: on pages the earliest due date first, in exports the oldest loan. */
@ApplicationScoped
@Transactional
public class LoanSearch {

  private static final String ORDER = " order by l.dueAt, l.id";

  private static final String ROWS =
      """
      select l from Loan l left join fetch l.patron left join fetch l.partner
        left join fetch l.item left join fetch l.item.holding
      """;

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /** One page of the running loans. */
  public Page<Loan> list(LoanFilter filter, int first, int rows) {
    // The keys are found first, because an index has all that the conditions and the order need.
    TypedQuery<Long> found =
        conditions(filter).query(em, "select l.id from Loan l", ORDER, Long.class);
    Page<Long> page = Page.of(found, first, rows, count(filter));
    return new Page<>(load(page.rows()), page.total());
  }

  /**
   * The next loans in the order in which they were made. Their due dates may change while a list is
   * read in parts: in the order of due dates a loan could be left out, or come twice.
   *
   * @param last the key of the last one known; 0 at the beginning
   * @param rows how many at most
   */
  public List<Loan> after(long last, LoanFilter filter, int rows) {
    LoanSearchConditions conditions = conditions(filter);
    conditions.after(last);
    return conditions
        .query(em, ROWS, " order by l.id", Loan.class)
        .setMaxResults(Math.min(rows, Page.MAX_ROWS))
        .getResultList();
  }

  /** How many loans, and the earliest due date. */
  public Backlog backlog(LoanFilter filter) {
    return Backlog.of(
        conditions(filter)
            .query(
                em, "select count(l), function('min', l.dueAt) from Loan l", "", Object[].class));
  }

  public long count(LoanFilter filter) {
    return conditions(filter)
        .query(em, "select count(l) from Loan l", "", Long.class)
        .getSingleResult();
  }

  private List<Loan> load(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(ROWS + " where l.id in :ids" + ORDER, Loan.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private LoanSearchConditions conditions(LoanFilter filter) {
    LoanSearchConditions conditions = new LoanSearchConditions();
    conditions.lentTo(filter.borrower());
    if (filter.overdueOnly()) {
      conditions.dueBefore(clock.instant());
    }
    if (filter.dueFrom() != null) {
      conditions.dueAfter(institutions.endOf(filter.dueFrom().minusDays(1)));
    }
    if (filter.dueUntil() != null) {
      conditions.dueBefore(institutions.endOf(filter.dueUntil()).plusSeconds(1));
    }
    if (filter.library() != null) {
      conditions.lentAt(filter.library());
    }
    if (filter.text() != null) {
      conditions.text(filter.text(), filter.byPatron());
    }
    return conditions;
  }
}
