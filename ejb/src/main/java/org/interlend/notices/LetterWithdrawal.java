package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.interlend.WorkflowException;
import org.interlend.circulation.hold.HeldForPickupUndone;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;

/** Withdraws letters about steps that are undone, unless they have been sent. */
@ApplicationScoped
class LetterWithdrawal {

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;

  /**
   * @throws WorkflowException ILLEGAL_MOVE when the letter has been sent, or is being sent
   */
  void undone(@Observes HeldForPickupUndone event) {
    Hold hold = event.hold();
    if (hold.onShelfSince() != null && hold.notifyPatron()) {
      em.createQuery(
              """
              select l from Letter l where l.patron = :patron and l.kind = :kind
                and l.createdAt >= :since order by l.createdAt, l.id
              """,
              Letter.class)
          .setParameter("patron", hold.patron())
          .setParameter("kind", LetterKind.READY_FOR_PICKUP)
          .setParameter("since", hold.onShelfSince())
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultStream()
          .findFirst()
          .ifPresent(letter -> withdraw(letter, hold));
    }
  }

  private void withdraw(Letter letter, Hold hold) {
    if (letter.mayHaveBeenRead()) {
      throw new WorkflowException(
          CirculationReason.UNDO_AFTER_LETTER,
          hold.item().barcode(),
          institutions.timeOfDay(letter.sentAt() == null ? letter.createdAt() : letter.sentAt()));
    }
    em.remove(letter);
  }
}
