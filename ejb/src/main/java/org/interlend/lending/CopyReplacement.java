package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.RequestEvent;
import org.interlend.RequestEventKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalBib;
import org.interlend.circulation.MoveStatus;

/** A copy chosen for a request falls out: the next one is chosen, or staff have to look. */
@ApplicationScoped
class CopyReplacement {

  @Inject private LendingRequests requests;
  @Inject private RequestIntake requestIntake;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchTerms searchTerms;
  @Inject private Clock clock;

  /**
   * The request for which an item is fetched under this move request.
   *
   * @throws WorkflowProblem CHANGED_MEANWHILE when it is not to be fetched any more
   */
  LendingRequest fetched(long moveId) {
    LendingRequest request =
        Optional.ofNullable(requests.ofMoves(List.of(moveId)).get(moveId))
            .filter(CopyReplacement::onItsShelf)
            .orElseThrow(
                () ->
                    new WorkflowProblem(
                        ProblemKind.CHANGED_MEANWHILE,
                        Subject.ITEM,
                        null,
                        "This item is not to be fetched any more: its request has gone on in the meantime"));
    requests.forceVersion(request);
    return request;
  }

  static boolean onItsShelf(LendingRequest request) {
    return request.openMove().filter(move -> move.status() == MoveStatus.WAITING).isPresent()
        && request.item().status() == ItemStatus.AVAILABLE;
  }

  /** It cannot be found. */
  NextCopy missing(LendingRequest request, String by) {
    requireProcessed(request);
    String barcode = request.barcode();
    LocalBib bib = request.bib();
    itemAllocation.missing(request);
    return next(request, bib, RequestEventKind.ITEM_MISSING, barcode, by);
  }

  /** It is left where it is, and not chosen for this request again. */
  NextCopy skip(LendingRequest request, String by) {
    requireProcessed(request);
    String barcode = request.barcode();
    LocalBib bib = request.bib();
    itemAllocation.passOver(request);
    return next(request, bib, RequestEventKind.ITEM_SKIPPED, barcode, by);
  }

  private NextCopy next(
      LendingRequest request, LocalBib bib, RequestEventKind what, String barcode, String by) {
    request.note(RequestEvent.of(clock.instant(), what, by).item(barcode));
    requestIntake.locate(request, copySearch.anotherCopyOf(bib, request), by);
    searchTerms.reindex(request);
    return NextCopy.of(request);
  }

  private static void requireProcessed(LendingRequest request) {
    if (request.status() != LendingStatus.BEING_PROCESSED) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          request.externalId(),
          "Request %s is in the status \"%s\"; no copy is being fetched for it"
              .formatted(request.externalId(), request.status().label()));
    }
  }
}
