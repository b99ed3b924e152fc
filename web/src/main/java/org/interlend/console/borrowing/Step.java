package org.interlend.console.borrowing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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

  private static final Set<BorrowingStatus> ONLY_DIGITAL =
      EnumSet.of(BorrowingStatus.SHIPPED_DIGITALLY, BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY);

  static List<Step> of(BorrowingRequest request) {
    Set<BorrowingStatus> been = EnumSet.noneOf(BorrowingStatus.class);
    request.history().stream().map(HistoryLine::to).forEach(been::add);
    return Arrays.stream(BorrowingStatus.values())
        .filter(status -> onTheWay(status, request.format()))
        .map(status -> new Step(status, state(status, request.status(), been)))
        .toList();
  }

  private static boolean onTheWay(BorrowingStatus status, Format format) {
    return status.isFinal() || ONLY_DIGITAL.contains(status) == (format == Format.DIGITAL);
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
