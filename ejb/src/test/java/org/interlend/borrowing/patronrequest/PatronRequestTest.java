package org.interlend.borrowing.patronrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.partners.CitedWorkField;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerNotes;
import org.interlend.requests.reason.StatedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatronRequestTest {

  private static final Instant AT = Instant.parse("2026-05-04T08:00:00Z");
  private final BorrowingRequest made = TestBorrowing.announced(RequestFormat.PHYSICAL);
  private final PatronRequest wanted =
      new PatronRequest(
          TestBorrowing.PATRON,
          made.partner(),
          CitedWork.of(
              Map.of(CitedWorkField.TITLE, made.title(), CitedWorkField.AUTHOR, "Someone")),
          AT,
          Actor.PATRON);

  @Test
  void aForwardedRequestIsJoinedToTheBrokersRequestOnce() {
    assertThat(wanted.status()).isEqualTo(PatronRequestStatus.FORWARDED);
    wanted.mayBe(made, AT);
    wanted.joined(made, AT, Actor.staff("staff"));

    assertThat(wanted.request()).containsSame(made);
    assertThat(wanted.candidate()).isEmpty();
    assertThatThrownBy(() -> wanted.canceled(StatedReason.NONE, AT, Actor.staff("staff")))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.ILLEGAL_MOVE));
  }

  @Test
  void itSaysWhoEnteredItUnlessThePatronDid() {
    assertThat(wanted.changedBy(Locale.ENGLISH)).isNull();
    PatronRequest atDesk =
        new PatronRequest(
            TestBorrowing.PATRON, made.partner(), wanted.work(), AT, Actor.staff("desk"));
    assertThat(atDesk.changedBy(Locale.ENGLISH)).isEqualTo("desk");
  }

  @Test
  void aRefusedRequestWaitsForAnotherOne() {
    wanted.mayBe(made, AT);
    wanted.notCandidate(AT, Actor.staff("staff"));

    assertThat(wanted.candidate()).isEmpty();
    assertThat(wanted.status().open()).isTrue();
    assertThatThrownBy(() -> wanted.notCandidate(AT, Actor.staff("staff")))
        .isInstanceOf(WorkflowException.class);
  }

  @Test
  void itIsAwaitedAnewOnceStaffHaveOrderedIt() {
    Instant later = AT.plusSeconds(1);
    assertThat(wanted.isAwaitedSince(later)).isTrue();
    wanted.ordered(null, later, Actor.staff("staff"));
    assertThat(wanted.isAwaitedSince(later)).isFalse();
    assertThat(wanted.isAwaitedSince(later.plusSeconds(1))).isTrue();
    wanted.mayBe(made, AT);
    assertThat(wanted.isAwaitedSince(later.plusSeconds(1))).isFalse();
  }

  @Test
  void theNumberOfTheOrderIdentifiesTheBrokersRequest() {
    assertThat(PatronRequestMatching.level(wanted, made))
        .isEqualTo(PatronRequestMatchLevel.BY_WORK);

    wanted.ordered(made.externalId().toLowerCase(), AT, Actor.staff("staff"));

    assertThat(PatronRequestMatching.level(wanted, made))
        .isEqualTo(PatronRequestMatchLevel.BY_NUMBER);
  }

  @Test
  void theNumberInANoteOfTheBrokerIdentifiesItsRequest() {
    made.keep(
        BrokerData.NONE.notes(
            new BrokerNotes(
                List.of(new BrokerNote(BrokerNote.Kind.REMARK, "Ref. " + wanted.number() + ".")))));

    assertThat(PatronRequestMatching.level(wanted, made))
        .isEqualTo(PatronRequestMatchLevel.BY_NUMBER);
  }

  @Test
  void aNumberIsAWordOfItsOwn() {
    assertThat(PatronRequestMatching.containsNumber("see PR1051", "PR105")).isFalse();
    assertThat(PatronRequestMatching.containsNumber("XPR105", "PR105")).isFalse();
    assertThat(PatronRequestMatching.containsNumber("PR1051, PR105", "PR105")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Walden, walden!, true",
    "Walden, Walden: or life in the woods, true",
    "Walden, Waldenström, false",
    "'', '', false",
    "Walden, Emma, false"
  })
  void titlesAreTheSameWithoutTheirSubtitles(String one, String other, boolean same) {
    assertThat(PatronRequestMatching.sameTitle(one, other)).isEqualTo(same);
  }
}
