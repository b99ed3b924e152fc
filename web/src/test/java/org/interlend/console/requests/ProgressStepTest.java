package org.interlend.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interlend.Actor;
import org.interlend.lending.request.LendingStatus;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.HistoryLine;
import org.junit.jupiter.api.Test;

class ProgressStepTest {

  private static final Set<LendingStatus> USUAL =
      EnumSet.of(
          LendingStatus.CREATED_LENDING_REQUEST,
          LendingStatus.BEING_PROCESSED,
          LendingStatus.SHIPPED_PHYSICALLY,
          LendingStatus.RETURNED_BY_PARTNER,
          LendingStatus.REQUEST_COMPLETED);

  @Test
  void aMissingItemComesAfterItsSearch() {
    assertThat(
            steps(
                LendingStatus.CREATED_LENDING_REQUEST,
                LendingStatus.BEING_PROCESSED,
                LendingStatus.LOCATE_FAILED))
        .containsExactly(
            "Created lending request DONE",
            "Being processed DONE",
            "No copy found NOW",
            "Shipped physically AHEAD",
            "Returned by partner AHEAD",
            "Request completed AHEAD");
  }

  @Test
  void aCopyFoundLaterComesAfterTheFailure() {
    assertThat(
            steps(
                LendingStatus.CREATED_LENDING_REQUEST,
                LendingStatus.BEING_PROCESSED,
                LendingStatus.LOCATE_FAILED,
                LendingStatus.BEING_PROCESSED))
        .startsWith("Created lending request DONE", "No copy found DONE", "Being processed NOW");
  }

  @Test
  void anUndoneShipmentIsAheadAgain() {
    assertThat(
            steps(
                LendingStatus.CREATED_LENDING_REQUEST,
                LendingStatus.BEING_PROCESSED,
                LendingStatus.SHIPPED_PHYSICALLY,
                LendingStatus.BEING_PROCESSED))
        .containsExactly(
            "Created lending request DONE",
            "Being processed NOW",
            "Shipped physically AHEAD",
            "Returned by partner AHEAD",
            "Request completed AHEAD");
  }

  @Test
  void aStepThatStaffHaveUndoneIsAheadAgain() {
    List<Entry> history =
        List.of(
            new Entry(HistoryEventKind.ITEM_LOCATED, null, LendingStatus.BEING_PROCESSED),
            new Entry(HistoryEventKind.ITEM_SHIPPED, null, LendingStatus.SHIPPED_PHYSICALLY),
            new Entry(HistoryEventKind.ITEM_BACK, null, LendingStatus.RETURNED_BY_PARTNER),
            new Entry(
                HistoryEventKind.RETURN_UNDONE,
                LendingStatus.RETURNED_BY_PARTNER,
                LendingStatus.SHIPPED_PHYSICALLY));
    assertThat(steps(LendingStatus.SHIPPED_PHYSICALLY, history))
        .containsExactly(
            "Created lending request SKIPPED",
            "Being processed DONE",
            "Shipped physically NOW",
            "Returned by partner AHEAD",
            "Request completed AHEAD");
  }

  @Test
  void skippedStatusesStandAtTheirPlace() {
    assertThat(steps(LendingStatus.CREATED_LENDING_REQUEST, LendingStatus.REQUEST_COMPLETED))
        .containsExactly(
            "Created lending request DONE",
            "Being processed SKIPPED",
            "Shipped physically SKIPPED",
            "Returned by partner SKIPPED",
            "Request completed DONE");
  }

  private static List<String> steps(LendingStatus... been) {
    List<Entry> history = new ArrayList<>();
    for (LendingStatus to : been) {
      history.add(new Entry(HistoryEventKind.REQUESTED, null, to));
    }
    return steps(been[been.length - 1], history);
  }

  private static List<String> steps(LendingStatus now, List<Entry> history) {
    return ProgressStep.of(now, history, USUAL, Locale.ENGLISH).stream()
        .map(step -> step.label() + " " + step.state())
        .toList();
  }

  private static final class Entry extends HistoryLine<LendingStatus> {
    private final LendingStatus from;
    private final LendingStatus to;

    Entry(HistoryEventKind kind, LendingStatus from, LendingStatus to) {
      super(HistoryEvent.of(Instant.EPOCH, kind, Actor.partner("BROKER")));
      this.from = from;
      this.to = to;
    }

    @Override
    public Long id() {
      return null;
    }

    @Override
    public LendingStatus from() {
      return from;
    }

    @Override
    public LendingStatus to() {
      return to;
    }
  }
}
