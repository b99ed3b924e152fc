package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;

/** Finds patron requests for pages and the management API. */
@ApplicationScoped
@Transactional
public class PatronRequests {

  private static final String[] SHOWN = {"patron", "partner", "request", "candidate"};

  @Inject private EntityManager em;

  /**
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  public PatronRequest get(long id) {
    PatronRequest found = em.find(PatronRequest.class, id);
    if (found == null) {
      throw new WorkflowException(PatronRequestReason.UNKNOWN_PATRON_REQUEST, id);
    }
    return found;
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST, also when it is another patron's
   */
  PatronRequest own(long id, Patron patron) {
    PatronRequest found = em.find(PatronRequest.class, id);
    if (found == null || !found.patron().equals(patron)) {
      throw new WorkflowException(PatronRequestReason.UNKNOWN_PATRON_REQUEST, id);
    }
    return found;
  }

  /** The open patron requests of a patron, the oldest first. */
  public List<PatronRequest> open(Patron patron) {
    return em.createNamedQuery(PatronRequest.OPEN_OF_PATRON, PatronRequest.class)
        .setParameter("patron", patron)
        .setParameter("open", PatronRequestStatus.openStatuses())
        .getResultList();
  }

  /** One page, the latest first. */
  public Page<PatronRequest> list(PatronRequestFilter filter, int first, int rows) {
    return filtered(filter).latest("createdAt", first, rows, SHOWN);
  }

  /** How many there are, and since when the oldest. */
  public Backlog backlog(PatronRequestFilter filter) {
    return filtered(filter).backlog("createdAt");
  }

  public long count(PatronRequestFilter filter) {
    return filtered(filter).count();
  }

  private FilteredQuery<PatronRequest> filtered(PatronRequestFilter filter) {
    return new FilteredQuery<>(em, PatronRequest.class, conditions -> narrow(filter, conditions));
  }

  private static void narrow(PatronRequestFilter filter, Conditions<PatronRequest> conditions) {
    conditions
        .in("status", filter.statuses())
        .equal("partner.code", filter.partner())
        .equal("patron.primaryId", filter.patron());
    if (filter.toConfirm()) {
      conditions.and(conditions.cb().isNotNull(conditions.attribute("candidate")));
    }
  }
}
