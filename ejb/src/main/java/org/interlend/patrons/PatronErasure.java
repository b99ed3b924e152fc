package org.interlend.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Erases patrons: deletes their record and removes them from all others, in one transaction. */
@ApplicationScoped
@Transactional
public class PatronErasure {

  @Inject private EntityManager em;
  @Inject private Patrons patrons;
  @Inject private Event<PatronErasureAsked> asked;
  @Inject private Event<PatronErased> erased;

  /**
   * Erases a patron everywhere. Loans and requests stay for statistics, without the patron.
   *
   * @param primaryId the patron's primary id
   * @throws org.interlend.WorkflowException UNKNOWN_PATRON
   * @throws PatronNotErasableException when the record is still needed
   */
  public void erase(String primaryId) {
    Patron patron = patrons.get(primaryId);
    // A concurrent transaction for the patron waits here and then finds no patron.
    em.lock(patron, LockModeType.PESSIMISTIC_WRITE);
    PatronErasureAsked erasure = new PatronErasureAsked(patron);
    asked.fire(erasure);
    if (!erasure.obstacles().isEmpty()) {
      throw new PatronNotErasableException(erasure.obstacles());
    }
    erased.fire(new PatronErased(patron));
    em.remove(patron);
    em.flush();
  }
}
