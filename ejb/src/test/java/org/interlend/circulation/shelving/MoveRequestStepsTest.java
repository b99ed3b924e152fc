package org.interlend.circulation.shelving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.interlend.ProblemKind;
import org.interlend.StateTable;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The transitions of a move request. */
class MoveRequestStepsTest {

  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 14);

  @TestFactory
  Stream<DynamicTest> moveRequestTransitions() {
    return StateTable.of(MoveStatus.class, MoveRequestStepsTest::in, MoveRequest::status)
        .step("arrived", MoveRequest::arrived)
        .step("shipped", move -> move.end(MoveStatus.DONE, NOW))
        .step("canceled", move -> move.end(MoveStatus.CANCELED, NOW))
        .step("not found", move -> move.end(MoveStatus.MISSING, NOW))
        .step("passed over", move -> move.end(MoveStatus.SKIPPED, NOW))
        .rows(
            """
                      | arrived | shipped | canceled | not found | passed over
            WAITING   | ARRIVED | DONE    | CANCELED | MISSING   | SKIPPED
            ARRIVED   | -       | DONE    | CANCELED | MISSING   | SKIPPED
            DONE      | -       | -       | -         | -         | -
            CANCELED | -       | -       | -         | -         | -
            MISSING   | -       | -       | -         | -         | -
            SKIPPED   | -       | -       | -         | -         | -
            """);
  }

  @Test
  void aMoveRequestHasItsPurposeAndExpiryDay() {
    MoveRequest move = in(MoveStatus.WAITING);
    assertThat(move.partner().code()).isEqualTo("BROKER");
    assertThat(move.reference()).isEqualTo("REQ-1");
    assertThat(move.expiresOn()).isEqualTo(LAST_DAY);
    assertThat(move.desk().code()).isEqualTo("ILL");
    assertThat(move.requestedAt()).isEqualTo(TestLoans.LOANED);
    move.printed(NOW);
    assertThat(move.printedAt()).isEqualTo(NOW);
  }

  @Test
  void itGoesOnWhenItsEndIsUndone() {
    MoveRequest move = in(MoveStatus.DONE);
    move.reopened(move.desk(), MoveStatus.ARRIVED);
    assertThat(move.status()).isEqualTo(MoveStatus.ARRIVED);
    assertThat(move.closedAt()).isNull();
    assertRefused(
        () -> move.reopened(move.desk(), MoveStatus.ARRIVED),
        ProblemKind.ILLEGAL_MOVE,
        Subject.ITEM,
        "I1");
  }

  @Test
  void itIsNotFetchedWhenItsLastDayIsPastAndItWaits() {
    MoveRequest move = in(MoveStatus.WAITING);
    assertThat(move.isNotFetched(LAST_DAY)).isFalse();
    assertThat(move.isNotFetched(LAST_DAY.plusDays(1))).isTrue();
    assertThat(in(MoveStatus.ARRIVED).isNotFetched(LAST_DAY.plusDays(1))).isFalse();
    move.expiresOn(null);
    assertThat(move.isNotFetched(LAST_DAY.plusDays(1))).isFalse();
  }

  @Test
  void theClosingTimeIsSetWhenTheMoveRequestEnds() {
    MoveRequest move = in(MoveStatus.ARRIVED);
    assertThat(move.closedAt()).isNull();
    move.end(MoveStatus.DONE, NOW);
    assertThat(move.closedAt()).isEqualTo(NOW);
    assertRefused(
        () -> move.end(MoveStatus.CANCELED, NOW), ProblemKind.ILLEGAL_MOVE, Subject.ITEM, "I1");
  }

  private static MoveRequest in(MoveStatus status) {
    MoveRequest move =
        TestMoves.move(TestItems.own("I1"), TestPartner.called("BROKER").make(), LAST_DAY);
    switch (status) {
      case WAITING -> {}
      case ARRIVED -> move.arrived();
      default -> move.end(status, NOW);
    }
    return move;
  }
}
