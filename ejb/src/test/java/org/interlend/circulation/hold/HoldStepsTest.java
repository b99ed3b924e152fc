package org.interlend.circulation.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.StateTable;
import org.interlend.catalog.Item;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The transitions of a hold. */
class HoldStepsTest {

  private static final Instant BEFORE = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
  private static final LocalDate KEPT = LocalDate.of(2026, 5, 18);

  @TestFactory
  Stream<DynamicTest> holdTransitions() {
    return StateTable.of(HoldStatus.class, HoldStepsTest::in, Hold::status)
        .step("on its way", Hold::onItsWay)
        .step("put on the shelf", hold -> hold.onShelf(NOW, KEPT))
        .step("waits again", Hold::waitsAgain)
        .step("collected", hold -> hold.filled(NOW))
        .step("canceled", hold -> hold.canceled(NOW))
        .step("expired", hold -> hold.expired(NOW))
        .rows(
            """
                          | on its way | put on the shelf | waits again | collected | canceled | expired
            WAITING       | IN_TRANSIT | ON_HOLD_SHELF    | =           | FILLED    | CANCELED | EXPIRED
            IN_TRANSIT    | =          | ON_HOLD_SHELF    | WAITING     | FILLED    | CANCELED | -
            ON_HOLD_SHELF | IN_TRANSIT | -                | WAITING     | FILLED    | CANCELED | EXPIRED
            FILLED        | -          | -                | -           | -         | -         | -
            CANCELED     | -          | -                | -           | -         | -         | -
            EXPIRED       | -          | -                | -           | -         | -         | -
            """);
  }

  @ParameterizedTest
  @EnumSource
  void aHoldIsOpenUntilItIsFilledCanceledOrExpired(HoldStatus status) {
    assertThat(status.open()).isEqualTo(HoldStatus.openStatuses().contains(status));
  }

  @ParameterizedTest
  @EnumSource
  void anItemOnTheHoldShelfOrInTransitIsReservedForThePatron(HoldStatus status) {
    assertThat(in(status).hasItem())
        .isEqualTo(status == HoldStatus.ON_HOLD_SHELF || status == HoldStatus.IN_TRANSIT);
  }

  @ParameterizedTest
  @EnumSource
  void aReservedItemIsKeptAtThePickupLibraryAlone(HoldStatus status) {
    Hold hold = in(status);
    assertThat(hold.isKeptAt(hold.pickupLibrary())).isEqualTo(hold.hasItem());
    assertThat(hold.isKeptAt(TestLibraries.branch("OTHER"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void thePickupLibraryChangesUntilTheItemIsOnTheHoldShelf(HoldStatus status) {
    assertThat(in(status).allowsOtherPickup())
        .isEqualTo(status == HoldStatus.WAITING || status == HoldStatus.IN_TRANSIT);
  }

  @Test
  void aHoldWithAnotherPickupLibraryGetsAnotherPickSlip() {
    Hold hold = in(HoldStatus.WAITING);
    hold.printed(NOW);
    hold.collectedAt(hold.pickupLibrary());
    assertThat(hold.printedAt()).isEqualTo(NOW);
    Library other = TestLibraries.branch("OTHER");
    hold.collectedAt(other);
    assertThat(hold.pickupLibrary()).isEqualTo(other);
    assertThat(hold.printedAt()).isNull();
  }

  @Test
  void aHoldOnTheShelfHasItsFirstAndLastDay() {
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    assertThat(hold.onShelfSince()).isEqualTo(BEFORE);
    assertThat(hold.heldUntil()).isEqualTo(KEPT);
    hold.keptUntil(KEPT.plusDays(2));
    assertThat(hold.heldUntil()).isEqualTo(KEPT.plusDays(2));
  }

  @Test
  void onlyAHoldThatIsStillOnTheShelfAfterItsLastDayIsNotCollected() {
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    assertThat(hold.isNotCollected(KEPT)).isFalse();
    assertThat(hold.isNotCollected(KEPT.plusDays(1))).isTrue();
    hold.keptUntil(KEPT.plusDays(1));
    assertThat(hold.isNotCollected(KEPT.plusDays(1))).isFalse();
    hold.filled(NOW);
    assertThat(hold.isNotCollected(KEPT.plusDays(2))).isFalse();
    assertThat(in(HoldStatus.WAITING).isNotCollected(KEPT)).isFalse();
  }

  @Test
  void aPatronIsRemindedOnceAndNotOnTheDayOfTheFirstLetter() {
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    LocalDate near = KEPT.minusDays(2);
    assertThat(hold.isReminderDue(near.minusDays(1), 2, KEPT.minusDays(9))).isFalse();
    assertThat(hold.isReminderDue(near, 2, KEPT.minusDays(9))).isTrue();
    assertThat(hold.isReminderDue(near, null, KEPT.minusDays(9))).isFalse();
    assertThat(hold.isReminderDue(near, 2, near)).as("told today").isFalse();
    assertThat(hold.isReminderDue(KEPT.plusDays(1), 2, KEPT.minusDays(9))).isFalse();
    hold.pickupReminded();
    assertThat(hold.isReminderDue(near, 2, KEPT.minusDays(9))).isFalse();
    Hold untold = in(HoldStatus.ON_HOLD_SHELF);
    untold.notifyPatron(false);
    assertThat(untold.isReminderDue(near, 2, KEPT.minusDays(9))).isFalse();
    assertThat(in(HoldStatus.WAITING).isReminderDue(near, 2, KEPT.minusDays(9))).isFalse();
  }

  @Test
  void aPatronIsRemindedAgainOnlyOfALaterDayThatStaffOrTheLenderSet() {
    LocalDate longAgo = KEPT.minusDays(9);
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    hold.pickupReminded();
    hold.keptUntil(KEPT);
    assertThat(hold.isReminderDue(KEPT, 2, longAgo)).as("the same day").isFalse();
    hold.keptUntil(KEPT.minusDays(1));
    assertThat(hold.isReminderDue(KEPT.minusDays(1), 2, longAgo)).as("an earlier day").isFalse();
    hold.keptUntilOpenDay(KEPT);
    assertThat(hold.isReminderDue(KEPT, 2, longAgo)).as("the next open day").isFalse();
    hold.keptUntil(KEPT.plusDays(5));
    assertThat(hold.isReminderDue(KEPT, 2, longAgo)).as("not yet").isFalse();
    assertThat(hold.isReminderDue(KEPT.plusDays(3), 2, longAgo)).as("a later day").isTrue();
  }

  @Test
  void onlyAHoldThatStillWaitsAfterTheLastDayOfTheSearchIsNotFetched() {
    Hold hold = in(HoldStatus.WAITING);
    assertThat(hold.isNotFetched(KEPT)).isFalse();
    hold.pickBy(KEPT);
    assertThat(hold.isNotFetched(KEPT)).isFalse();
    assertThat(hold.isNotFetched(KEPT.plusDays(1))).isTrue();
    hold.onItsWay();
    assertThat(hold.isNotFetched(KEPT.plusDays(1))).isFalse();
  }

  @Test
  void onlyAHoldThatStillWaitsAfterItsLastDayIsNoLongerWanted() {
    Hold hold = onAnyCopy(BEFORE);
    assertThat(hold.isNoLongerWanted(KEPT)).isFalse();
    assertThat(hold.isNoLongerWanted(KEPT.plusDays(1))).isTrue();
    hold.onItsWay();
    assertThat(hold.isNoLongerWanted(KEPT.plusDays(1))).isFalse();
    assertThat(in(HoldStatus.WAITING).isNoLongerWanted(KEPT)).isFalse();
  }

  @Test
  void theHoldThatWasPlacedFirstComesFirst() {
    Hold first = onAnyCopy(BEFORE);
    Hold second = onAnyCopy(NOW);
    assertThat(first.isBefore(second)).isTrue();
    assertThat(second.isBefore(first)).isFalse();
  }

  @Test
  void aHoldOnATitleTakesAnyCopyUntilItsLastDay() {
    Hold hold = onAnyCopy(BEFORE);
    assertThat(hold.anyCopy()).isTrue();
    assertThat(hold.wantedUntil()).isEqualTo(KEPT);
    assertThat(in(HoldStatus.WAITING).anyCopy()).isFalse();
  }

  @Test
  void staffReadForWhomAndUntilWhenAnItemIsKept() {
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    assertThat(hold.toHoldShelf())
        .isEqualTo(
            NextStep.of(
                NextStep.Kind.PUT_ON_HOLD_SHELF,
                hold.pickupLibrary().name(),
                hold.patron().fullName(),
                KEPT));
  }

  @Test
  void aHoldThatWaitsAgainHasNoShelfDates() {
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    hold.waitsAgain();
    assertThat(hold.onShelfSince()).isNull();
    assertThat(hold.heldUntil()).isNull();
  }

  @Test
  void aHoldSentOnFromTheShelfHasNoShelfDates() {
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    hold.onItsWay();
    assertThat(hold.onShelfSince()).isNull();
    assertThat(hold.heldUntil()).isNull();
  }

  @Test
  void anotherCopyNeedsItsOwnSlip() {
    Hold hold = in(HoldStatus.WAITING);
    hold.printed(NOW);
    hold.pickBy(KEPT);
    assertThat(hold.printedAt()).isEqualTo(NOW);
    assertThat(hold.pickBy()).isEqualTo(KEPT);
    Item other = TestItems.own("I2");
    hold.fulfilledBy(other);
    assertThat(hold.item()).isSameAs(other);
    assertThat(hold.printedAt()).isNull();
  }

  @Test
  void thePatronIsNotifiedUnlessStaffDecideOtherwise() {
    Hold hold = in(HoldStatus.WAITING);
    assertThat(hold.notifyPatron()).isTrue();
    hold.notifyPatron(false);
    assertThat(hold.notifyPatron()).isFalse();
    assertThat(hold.placedAt()).isEqualTo(TestLoans.LOANED);
  }

  @Test
  void afterALoanThatIsUndoneTheReturnBeforeItCanBeUndone() {
    Hold hold = in(HoldStatus.WAITING);
    hold.changed(new HoldSnapshot(1, HoldStatus.WAITING, 7));
    hold.onItsWay();
    hold.changed(new HoldSnapshot(2, HoldStatus.IN_TRANSIT, 8));
    hold.filled(NOW);
    assertThat(hold.undone().item()).isEqualTo(8);
    assertThat(hold.status()).isEqualTo(HoldStatus.IN_TRANSIT);
    assertThat(hold.undone().item()).isEqualTo(7);
    assertThat(hold.status()).isEqualTo(HoldStatus.WAITING);
  }

  @Test
  void anUndoneReturnTakesTheItemOffTheShelf() {
    Hold hold = in(HoldStatus.WAITING);
    hold.changed(new HoldSnapshot(1, HoldStatus.WAITING, 7));
    hold.onShelf(NOW, KEPT);
    hold.undone();
    assertThat(hold.onShelfSince()).isNull();
    assertThat(hold.heldUntil()).isNull();
  }

  @Test
  void anItemWhoseLoanIsUndoneIsKeptAsLongAsBefore() {
    Hold hold = in(HoldStatus.ON_HOLD_SHELF);
    hold.changed(new HoldSnapshot(1, HoldStatus.ON_HOLD_SHELF, 7));
    hold.filled(NOW);
    hold.undone();
    assertThat(hold.status()).isEqualTo(HoldStatus.ON_HOLD_SHELF);
    assertThat(hold.heldUntil()).isEqualTo(KEPT);
  }

  private static Hold onAnyCopy(Instant placedAt) {
    HoldInput wanted =
        new HoldInput(
            TestItems.own("I1"),
            true,
            TestPatrons.patron("P1"),
            TestLibraries.sharing("MAIN"),
            KEPT,
            Actor.staff("desk"));
    return new Hold(wanted, placedAt);
  }

  private static Hold in(HoldStatus status) {
    Hold hold =
        TestHolds.hold(
            TestItems.own("I1"), TestPatrons.patron("P1"), TestLibraries.sharing("MAIN"));
    switch (status) {
      case WAITING -> {}
      case IN_TRANSIT -> hold.onItsWay();
      case ON_HOLD_SHELF -> hold.onShelf(BEFORE, KEPT);
      case FILLED -> hold.filled(BEFORE);
      case CANCELED -> hold.canceled(BEFORE);
      case EXPIRED -> {
        hold.onShelf(BEFORE, KEPT);
        hold.expired(BEFORE);
      }
    }
    return hold;
  }
}
