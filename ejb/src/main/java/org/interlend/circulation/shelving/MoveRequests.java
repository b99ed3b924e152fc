package org.interlend.circulation.shelving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.institution.Desk;

/** Places, follows and ends move requests. */
@ApplicationScoped
@Transactional
public class MoveRequests {

  @Inject private EntityManager em;
  @Inject private PickDeadlines times;
  @Inject private Event<MoveArrived> arrived;
  @Inject private Clock clock;

  /** Places a move request. The item stays where it is until a desk scans it. */
  public MoveRequest place(MoveRequestInput input) {
    MoveRequest move = new MoveRequest(input, clock.instant());
    move.expiresOn(times.forPartner(input.item(), input.expiresOn()));
    em.persist(move);
    return move;
  }

  /** The open move request of an item; it stays open until the item has left the desk. */
  public Optional<MoveRequest> open(Item item) {
    return em.createQuery(
            """
            select m from MoveRequest m join fetch m.desk join fetch m.partner
            where m.item = :item and m.status in (:waiting, :arrived) order by m.id
            """,
            MoveRequest.class)
        .setParameter("item", item)
        .setParameter("waiting", MoveStatus.WAITING)
        .setParameter("arrived", MoveStatus.ARRIVED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * A desk scans an item: if it has a move request, its next step is the way to that desk.
   *
   * @return the next step; empty when there is no move request
   */
  public Optional<NextStep> nextStep(Item item, Desk at, Actor by) {
    return open(item).map(move -> step(move, at, by));
  }

  private NextStep step(MoveRequest move, Desk at, Actor by) {
    Item item = move.item();
    if (move.desk() != at && move.desk().library() == at.library()) {
      item.inProcessAt(at.library()); // it has been fetched, so it leaves the pick list
      return NextStep.bringTo(move);
    }
    if (move.desk() != at) {
      item.sentTo(move.desk().library());
      return NextStep.sendTo(move.desk().library().name());
    }
    item.inProcessAt(at.library());
    if (move.status() == MoveStatus.WAITING) {
      move.arrived();
      arrived.fire(new MoveArrived(move, by));
    }
    return NextStep.ship(move);
  }

  /**
   * Sets the last day on which staff search for the item.
   *
   * @throws WorkflowException INVALID_DATA for a day that is past
   */
  public void lookUntil(MoveRequest move, LocalDate lastDay) {
    times.requireNotPast(lastDay, move.item().title());
    move.expiresOn(lastDay);
  }

  /** Ends a move request: the item has left the desk, or is no longer needed there. */
  public void end(MoveRequest move, MoveStatus how) {
    move.end(how, clock.instant());
  }
}
