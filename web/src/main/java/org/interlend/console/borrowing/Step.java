package org.interlend.console.borrowing;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.borrowing.HistoryLine;
import org.interlend.partners.Format;

/**
 * One of the statuses a request passes on its way.
 *
 * @param state whether it is behind, here, ahead, or was left out
 */
public record Step(BorrowingStatus status, State state) implements Serializable {
  /** How a step lies to where the request is. */
  public enum State {
    DONE,
    NOW,
    AHEAD,
    SKIPPED
  }

  private static final Set<BorrowingStatus> THING =
      EnumSet.of(
          BorrowingStatus.SHIPPED_PHYSICALLY,
          BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY,
          BorrowingStatus.LOANED_ITEM_TO_PATRON,
          BorrowingStatus.RETURNED_BY_PATRON,
          BorrowingStatus.RETURNED_ITEM_TO_PARTNER,
          BorrowingStatus.REQUEST_COMPLETED);

  private static final Set<BorrowingStatus> FILE =
      EnumSet.of(
          BorrowingStatus.SHIPPED_DIGITALLY,
          BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY,
          BorrowingStatus.REQUEST_COMPLETED);

  /** The usual way, and where else the request has been. A cancelled one goes nowhere any more. */
  static List<Step> of(BorrowingRequest request) {
    Set<BorrowingStatus> been = EnumSet.of(request.status());
    request.history().stream().map(HistoryLine::to).filter(Objects::nonNull).forEach(been::add);
    Set<BorrowingStatus> shown = EnumSet.copyOf(been);
    if (!request.status().isCanceled()) {
      shown.addAll(request.format() == Format.DIGITAL ? FILE : THING);
    }
    return shown.stream()
        .map(status -> new Step(status, state(status, request.status(), been)))
        .toList();
  }

  private static State state(
      BorrowingStatus status, BorrowingStatus now, Set<BorrowingStatus> been) {
    if (status == now) {
      return now.isFinal() ? State.DONE : State.NOW;
    }
    if (been.contains(status)) {
      return State.DONE;
    }
    return status.ordinal() < now.ordinal() ? State.SKIPPED : State.AHEAD;
  }

  /** The class of the style sheet. */
  public String style() {
    return state.name().toLowerCase();
  }
}
