package org.interlend.borrowing.pickup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;

/** The patron of a request collects its items at another library than before. */
@ApplicationScoped
public class PickupLibraryChange {

  @Inject private Institutions institutions;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private Clock clock;

  /**
   * Staff choose the library. The present one changes nothing.
   *
   * @return what to do with each item that is on the hold shelf of the former library
   * @throws WorkflowException ILLEGAL_MOVE when nothing is to be collected; MISSING_DATA;
   *     UNKNOWN_CODE for an unknown or inactive library
   */
  public List<ActionResult> byStaff(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.CHANGE_PICKUP.require(request);
    Library library = chosen(command.details().pickupLibrary());
    return library.code().equals(request.pickupLibrary().code())
        ? List.of()
        : change(
            request,
            library,
            HistoryEvent.of(clock.instant(), HistoryEventKind.PICKUP_LIBRARY_CHANGED, command.by())
                .detail(library.name())
                .note(command.note()));
  }

  private Library chosen(String code) {
    if (code == null) {
      throw new WorkflowException(BorrowingReason.PICKUP_LIBRARY_MISSING);
    }
    return WorkflowException.checked(
        "pickupLibrary", () -> institutions.library(code).requireActive());
  }

  /** Whether staff have chosen the pickup library, which stays whatever messages name later. */
  public static boolean isByStaff(BorrowingRequest request) {
    return request.past().has(HistoryEventKind.PICKUP_LIBRARY_CHANGED);
  }

  /** The holds on its items follow. */
  public List<ActionResult> change(BorrowingRequest request, Library library, HistoryEvent why) {
    request.collectElsewhere(library, why);
    return request.openVolumes().stream()
        .flatMap(volume -> volume.item().stream())
        .flatMap(item -> holds.open(item).stream())
        .flatMap(hold -> send(hold, library).stream())
        .toList();
  }

  private Optional<ActionResult> send(Hold hold, Library library) {
    return holdTransitions
        .collectAt(hold, library)
        .map(next -> ActionResult.next(hold.item().barcode(), next));
  }
}
