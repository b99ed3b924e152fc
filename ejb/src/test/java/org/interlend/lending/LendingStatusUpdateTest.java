package org.interlend.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.lending.LendingStatusUpdate.State;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.TestLending;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a broker asks again for what has ended here. */
class LendingStatusUpdateTest {

  private static final Library MAIN = TestLibraries.sharing("MAIN");
  private static final Library LAW = TestLibraries.sharing("LAW");
  private static final String SENT = "Sent";

  /** Staff can no longer undo what they did now. */
  private static final Instant LATER = TestLending.NOW.plus(Duration.ofHours(1));

  @ParameterizedTest
  @EnumSource
  void whatStaffHaveEndedStaysSoWhileTheBrokerSaysTheSame(LendingStatus status) {
    assertThat(report(asked(status), State.UNCHANGED, MAIN, SENT).asksAgain(LATER)).isFalse();
    assertThat(report(asked(status), State.UNCHANGED, null, SENT).asksAgain(LATER)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void anotherLibraryOfOursIsAskedAfterARejectionOrExpiry(LendingStatus status) {
    boolean ended = status == LendingStatus.REJECTED || status == LendingStatus.EXPIRED;
    assertThat(report(asked(status), State.UNCHANGED, LAW, SENT).asksAgain(LATER)).isEqualTo(ended);
    assertThat(report(asked(status), State.CONDITIONAL_ACCEPTED, LAW, SENT).asksAgain(LATER))
        .isEqualTo(ended);
    assertThat(report(asked(status), State.REJECTED, LAW, SENT).asksAgain(LATER)).isFalse();
  }

  @Test
  void anExpiredRequestThatTheBrokerPassesOnIsForThisLibraryAgain() {
    LendingRequest expired = asked(LendingStatus.EXPIRED);
    assertThat(report(expired, State.UNCHANGED, MAIN, "Passed on").asksAgain(LATER)).isTrue();
    assertThat(report(expired, State.SHIPPED, MAIN, "Shipped").asksAgain(LATER)).isFalse();
  }

  @Test
  void whatWentOnToAnotherLibraryComesBack() {
    LendingRequest request = TestLending.in(LendingStatus.LOCATE_FAILED);
    request.askedOf(MAIN);
    request.keep(said(SENT));
    request.rejected(
        null,
        HistoryEvent.of(
            TestLending.BEFORE, HistoryEventKind.REQUEST_REJECTED, request.partner().actor()));
    assertThat(report(request, State.UNCHANGED, MAIN, SENT).asksAgain(LATER)).isTrue();
    assertThat(report(request, State.REJECTED, MAIN, SENT).asksAgain(LATER)).isFalse();
  }

  @Test
  void whatStaffHaveRejectedAtTheBrokerComesBack() {
    LendingRequest request = asked(LendingStatus.REJECTED);
    request.note(
        HistoryEvent.of(TestLending.NOW, HistoryEventKind.ANSWERED_AT_BROKER, Actor.staff("desk")));
    assertThat(report(request, State.UNCHANGED, MAIN, SENT).asksAgain(LATER)).isTrue();
    assertThat(report(request, State.REJECTED, MAIN, SENT).asksAgain(LATER)).isFalse();
    assertThat(report(request, State.UNCHANGED, MAIN, SENT).asksAgain(TestLending.BEFORE))
        .as("perhaps said before the answer")
        .isFalse();
  }

  private static LendingRequest asked(LendingStatus status) {
    LendingRequest request = TestLending.in(status);
    request.askedOf(MAIN);
    request.keep(said(SENT));
    return request;
  }

  private static LendingStatusUpdate report(
      LendingRequest request, State state, Library asked, String words) {
    return new LendingStatusUpdate(request, state, asked, said(words), false);
  }

  private static BrokerData said(String words) {
    return BrokerData.NONE.status(new BrokerStatus(words, words));
  }
}
