package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.circulation.DeskEvent;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldEvent;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;
import org.interlend.notices.condition.SendingCondition;
import org.interlend.notices.condition.SendingConditionCheck;
import org.interlend.patrons.Patron;

/** Withdraws letters that have not been sent, once what they say is no longer true. */
@ApplicationScoped
class LetterWithdrawal {

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private SendingConditionCheck check;

  /**
   * Withdraws a letter that is due if what it says is no longer so. A list is sent though a part of
   * it is no longer so, unless another letter can tell all the rest.
   *
   * @return whether it is withdrawn
   */
  boolean withdrawn(Letter letter, Instant now) {
    List<SendingCondition> all = letter.conditions();
    List<SendingCondition> still = all.stream().filter(said -> check.isTrue(said, now)).toList();
    if (still.size() == all.size() || !still.stream().allMatch(check::canBeToldAgain)) {
      return false;
    }
    letter.withdrawn();
    if (all.size() > 1) {
      all.forEach(said -> check.tellAgain(said, letter.createdAt()));
    }
    return true;
  }

  /**
   * Deletes the letter about a step that is undone, as if there had been none.
   *
   * @throws WorkflowException ILLEGAL_MOVE when the letter has been sent, or is being sent
   */
  void undone(@Observes HoldEvent.HeldForPickupUndone event) {
    Hold hold = event.hold();
    if (hold.onShelfSince() != null && hold.notifyPatron()) {
      letters(hold.patron(), hold.onShelfSince())
          .filter(letter -> letter.kind() == LetterKind.READY_FOR_PICKUP)
          .filter(letter -> letter.status() != LetterStatus.WITHDRAWN)
          .filter(letter -> mayCallReady(letter, hold))
          .findFirst()
          .ifPresent(letter -> delete(letter, hold));
    }
  }

  /** A letter that staff have sent again no longer says of which hold it is. */
  private static boolean mayCallReady(Letter letter, Hold hold) {
    List<SendingCondition> said = letter.conditions();
    return said.isEmpty() || said.stream().anyMatch(each -> each.callsReady(hold));
  }

  /** What was withdrawn because of a return waits again once the return is undone. */
  void undone(@Observes DeskEvent.ReturnUndone event) {
    Loan loan = event.loan();
    letters(loan.patron(), loan.returnedAt().minus(Letter.STALE))
        .forEach(letter -> letter.stepUndone(said -> said.isOf(loan)));
  }

  /** What was withdrawn because of a loan from the hold shelf waits again once that is undone. */
  void undone(@Observes HoldEvent.HeldForPickupAgain event) {
    Hold hold = event.hold();
    letters(hold.patron(), hold.onShelfSince())
        .forEach(letter -> letter.stepUndone(said -> said.callsReady(hold)));
  }

  /** The patron's letters since then; none of them is taken by a sender meanwhile. */
  private Stream<Letter> letters(Patron patron, Instant since) {
    return em.createQuery(
            """
            select l from Letter l where l.patron = :patron and l.createdAt >= :since
            order by l.createdAt, l.id
            """,
            Letter.class)
        .setParameter("patron", patron)
        .setParameter("since", since)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream();
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
