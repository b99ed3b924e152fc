package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingNextAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.search.LendingSearchIndex;
import org.interlend.requests.HistoryEventKind;

/**
 * Replaces a copy that was chosen for a lending request: chooses the next one, or else staff have
 * to find one.
 */
@ApplicationScoped
public class CopyReplacement {

  @Inject private LendingRequests requests;
  @Inject private RequestItemHandler requestItemHandler;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchIndex searchTerms;
  @Inject private Clock clock;

  /**
   * The lending request for which the move request fetches an item.
   *
   * @throws WorkflowException CHANGED_MEANWHILE when it is no longer to be fetched
   */
  public LendingRequest fetched(long moveId) {
    LendingRequest request = find(moveId);
    requests.forceVersion(request);
    return request;
  }

  /** The same to look at, without changing the request. */
  LendingRequest find(long moveId) {
    return Optional.ofNullable(requests.ofMoves(List.of(moveId)).get(moveId))
        .filter(request -> request.nextAction() == LendingNextAction.FETCH)
        .orElseThrow(() -> new WorkflowException(LendingReason.PICK_CHANGED));
  }

  /**
   * Replaces a copy that is not on its shelf by the next one; without one staff have to find a
   * copy.
   *
   * @throws WorkflowException ILLEGAL_MOVE when no copy is being fetched
   */
  public CopyReplacementResult missing(LendingRequest request, Actor by) {
    notFound(request, by);
    return next(request, by);
  }

  /** The copy is not on its shelf, and none replaces it: the request is to be rejected. */
  public void notFound(LendingRequest request, Actor by) {
    LendingAction.MARK_MISSING.require(request);
    itemAllocation.missing(request);
    note(request, HistoryEventKind.ITEM_MISSING, by);
  }

  /** Leaves the copy where it is and does not choose it for this request again. */
  public CopyReplacementResult skip(LendingRequest request, Actor by) {
    LendingAction.MARK_MISSING.require(request);
    itemAllocation.passOver(request);
    note(request, HistoryEventKind.ITEM_SKIPPED, by);
    return next(request, by);
  }

  /**
   * A missing copy is here again, and no patron waits for it: the request that has waited longest
   * for a copy of its title gets it, unless staff choose its volume or copy.
   */
  public void found(LocalItem copy, Actor by) {
    waitingFor(copy)
        .ifPresent(
            request -> {
              requests.forceVersion(request);
              requestItemHandler.locate(request, copySearch.found(copy, request), by);
              searchTerms.reindex(request);
            });
  }

  /**
   * The request that has waited longest for a copy of the title, if this one may be chosen for it.
   */
  public Optional<LendingRequest> waitingFor(LocalItem copy) {
    return requests.withoutCopy(copy.bib()).stream()
        .filter(request -> copySearch.serves(copy, request))
        .findFirst();
  }

  private void note(LendingRequest request, HistoryEventKind what, Actor by) {
    request.note(request.event(clock.instant(), what, by));
  }

  private CopyReplacementResult next(LendingRequest request, Actor by) {
    requestItemHandler.locate(request, copySearch.anotherCopyFor(request), by);
    searchTerms.reindex(request);
    return CopyReplacementResult.of(request);
  }
}
