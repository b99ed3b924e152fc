package org.interlend.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Erases patrons: their record, and what is kept of them elsewhere, in one transaction. */
@ApplicationScoped
@Transactional
public class PatronErasure {

  @PersistenceContext private EntityManager em;
  @Inject private Patrons patrons;
  @Inject private Event<PatronErasureAsked> asked;
  @Inject private Event<PatronErased> erased;

  /**
   * Erases a patron everywhere. What was borrowed stays for statistics, without a name.
   *
   * @param primaryId the patron's primary id
   * @throws org.interlend.WorkflowProblem UNKNOWN_PATRON
   * @throws PatronNotErasable when the record is still needed
   */
  public void erase(String primaryId) {
    Patron patron = patrons.get(primaryId);
    // Whoever begins something for the patron now waits, and then finds no patron.
    em.lock(patron, LockModeType.PESSIMISTIC_WRITE);
    PatronErasureAsked question = new PatronErasureAsked(patron);
    asked.fire(question);
    if (!question.obstacles().isEmpty()) {
      throw new PatronNotErasable(question.obstacles());
    }
    erased.fire(new PatronErased(patron));
    em.remove(patron);
    em.flush();
  }
}
