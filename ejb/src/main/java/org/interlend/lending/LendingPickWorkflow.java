package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.circulation.shelving.MoveRequests;
import org.interlend.lending.locate.CopyReplacement;
import org.interlend.lending.locate.CopyReplacementResult;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.reason.StandardReason;
import org.interlend.requests.reason.StatedReason;

/**
 * The pick list's actions on items for partners, each identified by its move request. Each method
 * is one step in one transaction; all throw CHANGED_MEANWHILE when the item is no longer to be
 * fetched.
 */
@Stateless
public class LendingPickWorkflow {

  @Inject private CopyReplacement copyReplacement;
  @Inject private LendingCancellations cancellations;
  @Inject private MoveRequests moves;
  @Inject private Clock clock;

  /**
   * The copy is not on its shelf: the next one is chosen, or else staff have to find one.
   *
   * @throws WorkflowException CHANGED_MEANWHILE
   */
  public CopyReplacementResult markMissing(long moveId, Actor by) {
    return copyReplacement.missing(copyReplacement.fetched(moveId), by);
  }

  /**
   * Another copy is chosen and this one stays where it is; without another copy staff have to find
   * one.
   *
   * @throws WorkflowException CHANGED_MEANWHILE
   */
  public CopyReplacementResult skip(long moveId, Actor by) {
    return copyReplacement.skip(copyReplacement.fetched(moveId), by);
  }

  /**
   * Cancels the request on the partner's behalf.
   *
   * @return the broker's number of it
   * @throws WorkflowException CHANGED_MEANWHILE
   */
  public String cancel(long moveId, Actor by) {
    LendingRequest request = copyReplacement.fetched(moveId);
    cancellations.cancel(request, StatedReason.of(StandardReason.CANCELED_ON_PICK_LIST), by);
    return request.externalId();
  }

  /**
   * Extends the search for the copy until a day; the request does not expire before.
   *
   * @throws WorkflowException CHANGED_MEANWHILE; INVALID_DATA for a day that is past
   */
  public void lookUntil(long moveId, LocalDate lastDay, Actor by) {
    LendingRequest request = copyReplacement.fetched(moveId);
    moves.lookUntil(request.supply().moveRequest(), lastDay);
    request.lookedForUntil(
        lastDay, request.event(clock.instant(), HistoryEventKind.PICK_EXTENDED, by).day(lastDay));
  }
}
