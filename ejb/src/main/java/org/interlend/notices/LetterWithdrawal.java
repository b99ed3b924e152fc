package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.circulation.hold.HeldForPickupUndone;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;
import org.interlend.notices.statement.LetterStatement;
import org.interlend.notices.statement.LetterStatementCheck;

/** Withdraws letters that have not been sent, once what they say is no longer true. */
@ApplicationScoped
class LetterWithdrawal {

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private LetterStatementCheck check;

  /**
   * Withdraws a letter that is due, unless all that it says is still so. What is still so of a list
   * is told by another letter.
   *
   * @return whether it is withdrawn
   */
  boolean withdrawn(Letter letter, Instant now) {
    List<LetterStatement> still =
        letter.statements().stream().filter(said -> check.isTrue(said, now)).toList();
    if (still.size() == letter.statements().size()) {
      return false;
    }
    letter.withdrawn();
    still.forEach(check::tellAgain);
    return true;
  }

  /**
   * Deletes the letter about a step that is undone, as if there had been none.
   *
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
          .ifPresent(letter -> delete(letter, hold));
    }
  }

  private void delete(Letter letter, Hold hold) {
    if (letter.mayHaveBeenRead()) {
      throw new WorkflowException(
          CirculationReason.UNDO_AFTER_LETTER,
          hold.item().barcode(),
          institutions.timeOfDay(letter.sentAt() == null ? letter.createdAt() : letter.sentAt()));
    }
    em.remove(letter);
  }
}
