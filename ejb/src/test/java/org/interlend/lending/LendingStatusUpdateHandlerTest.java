package org.interlend.lending;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.lending.LendingStatusUpdate.State;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.TestLending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which statuses at the broker move a lending request. */
class LendingStatusUpdateHandlerTest {

  @ParameterizedTest
  @EnumSource
  void onlyAnOpenRequestFollowsTheBroker(LendingStatus status) {
    for (State state : State.values()) {
      boolean answer =
          switch (state) {
            case CONDITIONAL, CONDITIONAL_ACCEPTED, WILL_SUPPLY ->
                !status.name().equals(state.name());
            case REJECTED, CANCELED -> true;
            case UNCHANGED, SHIPPED, UNKNOWN -> false;
          };
      assertThat(LendingStatusUpdateHandler.moves(TestLending.in(status), state, true))
          .as("%s in %s", state, status)
          .isEqualTo(status.isOpen() && answer);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStatusThatTheBrokerRepeatsDoesNotUndoWhatStaffDid(State state) {
    LendingRequest fetched = TestLending.in(LendingStatus.BEING_PROCESSED);
    assertThat(LendingStatusUpdateHandler.moves(fetched, state, false))
        .isEqualTo(state == State.REJECTED || state == State.CANCELED);
  }
}
