package org.interlend.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.Refusal.assertRefused;
import static org.interlend.lending.TestLending.BARCODE;
import static org.interlend.lending.TestLending.NUMBER;
import static org.interlend.lending.TestLending.STEP;
import static org.interlend.lending.TestLending.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.Hold;
import org.interlend.circulation.LoanStatus;
import org.interlend.circulation.TestLoans;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether an item may be lent to a partner, and which desk ships it. */
class LendingEligibilityTest {

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");

  @Nested
  class Items {

    private final LocalItem item = TestItems.own(BARCODE);

    @Test
    void anItemOnLoanIsNotLent() {
      LendingEligibility.refuseOnLoan(item);
      item.lent();
      assertRefused(
          () -> LendingEligibility.refuseOnLoan(item),
          ProblemKind.ITEM_ON_LOAN,
          Subject.ITEM,
          BARCODE);
    }

    @Test
    void anItemThatMayNotLeaveTheLibraryIsNotLent() {
      LendingEligibility.refuseStaying(item, true);
      assertRefused(
          () -> LendingEligibility.refuseStaying(item, false),
          ProblemKind.ITEM_NOT_FOR_LOAN,
          Subject.ITEM,
          BARCODE);
    }

    @Test
    void anItemChosenForAnotherRequestIsNotLent() {
      LendingRequest request = TestLending.created();
      LendingEligibility.refuseClaimed(request, item, Optional.empty());
      LendingEligibility.refuseClaimed(request, item, Optional.of(request));
      assertRefused(
          () -> LendingEligibility.refuseClaimed(request, item, Optional.of(TestLending.created())),
          ProblemKind.ITEM_HELD_FOR_ANOTHER,
          Subject.ITEM,
          BARCODE);
    }

    @ParameterizedTest(name = "free={3}: on its shelf={0}, stays={1}, wanted={2}")
    @CsvSource({
      "true,  false, false, true",
      "false, false, false, false",
      "true,  true,  false, false",
      "true,  false, true,  false"
    })
    void aCopyIsFreeOnItsShelfWithoutReservation(
        boolean onShelf, boolean libraryUseOnly, boolean reserved, boolean free) {
      if (!onShelf) {
        item.lent();
      }
      CopyAvailability standing = CopyAvailability.of(item, libraryUseOnly, reserved, DUE);
      assertThat(standing.free()).isEqualTo(free);
      assertThat(standing.stays()).isEqualTo(libraryUseOnly);
      assertThat(standing.wanted()).isEqualTo(reserved);
      assertThat(standing.dueAt()).isEqualTo(DUE);
    }
  }

  @Nested
  class Holds {

    @Test
    void withoutAHoldNoPatronIsPassedOver() {
      LendingRequest request = TestLending.created();
      assertThat(passedOver(request, TestItems.own(BARCODE), null)).isEmpty();
    }

    @Test
    void aHoldComesBeforeAPartner() {
      LendingRequest request = TestLending.created();
      LocalItem item = TestItems.own(BARCODE);
      assertRefused(
          () -> passedOver(request, item, hold(item)),
          ProblemKind.ITEM_HELD_FOR_ANOTHER,
          Subject.ITEM,
          BARCODE);
    }

    @Test
    void aHoldPlacedAfterTheCopyWasChosenWaitsForItsReturn() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      assertThat(passedOver(request, request.item(), hold(request.item()))).isEmpty();
    }

    @Test
    void aHoldOnTheHoldShelfAlwaysComesFirst() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      Hold hold = hold(request.item());
      TestLoans.putOnShelf(hold, TestLending.EXPIRES);
      assertRefused(
          () -> passedOver(request, request.item(), hold), ProblemKind.ITEM_HELD_FOR_ANOTHER);
    }

    @Test
    void aCopyThatWasNotChosenIsNotTakenFromAPatron() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      LocalItem other = TestItems.own("I2");
      assertRefused(
          () -> passedOver(request, other, hold(other)), ProblemKind.ITEM_HELD_FOR_ANOTHER);
    }

    @Test
    void wherePartnersComeFirstTheHoldWaits() {
      LendingRequest request =
          new LendingRequest(
              TestPartner.called("BROKER").lendsHeldItems().make(),
              NUMBER,
              Format.PHYSICAL,
              TitleRequest.item(BARCODE),
              null,
              null,
              STEP);
      LocalItem item = TestItems.own(BARCODE);
      Hold hold = hold(item);
      assertThat(passedOver(request, item, hold)).containsSame(hold);
    }

    private Optional<Hold> passedOver(LendingRequest request, LocalItem item, Hold hold) {
      return LendingEligibility.passedOver(request, item, Optional.ofNullable(hold));
    }

    private Hold hold(LocalItem item) {
      return TestLoans.hold(item, TestPatrons.patron("P1"), TestLibraries.sharing("MAIN"));
    }
  }

  @Nested
  class Shipments {

    @ParameterizedTest
    @EnumSource
    void openAndExpiredRequestsMayBeShipped(LendingStatus status) {
      LendingRequest request = in(status);
      if (status.isOpen() || status == LendingStatus.EXPIRED) {
        LendingAction.SHIP.require(request);
      } else {
        assertRefused(
            () -> LendingAction.SHIP.require(request),
            ProblemKind.ILLEGAL_MOVE,
            Subject.REQUEST,
            NUMBER);
      }
    }

    @Test
    void theSameShipmentAgainIsARepeat() {
      LendingRequest out = in(LendingStatus.SHIPPED_PHYSICALLY);
      Partner partner = out.partner();
      assertThat(repeated(out, partner, null, null).replay()).isTrue();
      assertThat(repeated(out, partner, NUMBER, out).replay()).isTrue();
    }

    @Test
    void aFurtherVolumeUnderTheSameNumberIsARepeatToo() {
      LendingRequest second = numbered("REQ-1/2");
      assertThat(repeated(second, second.partner(), "REQ-1", TestLending.created()).replay())
          .isTrue();
    }

    @Test
    void anItemLentToAnotherPartnerOrUnderAnotherNumberIsOnLoan() {
      LendingRequest out = in(LendingStatus.SHIPPED_PHYSICALLY);
      assertRefused(
          () -> repeated(out, TestPartner.called("OTHER").make(), null, null),
          ProblemKind.ITEM_ON_LOAN,
          Subject.ITEM,
          BARCODE);
      assertRefused(
          () -> repeated(out, out.partner(), "REQ-2", TestLending.created()),
          ProblemKind.ITEM_ON_LOAN,
          Subject.ITEM,
          BARCODE);
    }

    private Shipped repeated(
        LendingRequest out, Partner partner, String number, LendingRequest named) {
      return Shipping.repeated(
          out, new Shipment(partner, number, named, BARCODE, null, null, null, false));
    }

    private LendingRequest numbered(String number) {
      LendingRequest request =
          new LendingRequest(
              TestPartner.called("BROKER").make(),
              number,
              Format.PHYSICAL,
              TitleRequest.item(BARCODE),
              null,
              null,
              STEP);
      request.shipped(TestLending.loan(request.partner()), STEP);
      return request;
    }
  }

  @Nested
  class Renewals {

    @Test
    void theSameDayAgainIsARepeatedRenewal() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      assertThat(isRepeated(request, DUE)).isFalse();
      TestLoans.renew(request.loan(), DUE);
      request.renewed(DUE, STEP);
      assertThat(isRepeated(request, DUE)).isTrue();
      assertThat(isRepeated(request, DUE.plusSeconds(1))).isFalse();
      assertThat(isRepeated(request, null)).isFalse();
    }

    @Test
    void aDayThatWasNotGrantedMayBeRequestedAgain() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      request.renewalAsked(DUE, DUE, STEP);
      assertThat(isRepeated(request, DUE)).isFalse();
    }

    @Test
    void staffDecideAPendingRenewalWhileTheLoanIsOpen() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      assertRefused(
          () -> LendingAction.GRANT_RENEWAL.require(request),
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          NUMBER);
      request.renewalAsked(DUE, DUE, STEP);
      LendingAction.GRANT_RENEWAL.require(request);
      TestLoans.end(request.loan(), LoanStatus.RELEASED, DUE);
      assertRefused(() -> LendingAction.GRANT_RENEWAL.require(request), ProblemKind.ILLEGAL_MOVE);
    }

    private boolean isRepeated(LendingRequest request, Instant desired) {
      return LendingRenewals.isRepeated(request, request.loan(), desired);
    }
  }

  @Nested
  class Fetched {

    @Test
    void aCopyIsPickedWhileItIsOnItsShelf() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      assertThat(CopyReplacement.onItsShelf(request)).isTrue();
      request.item().missing();
      assertThat(CopyReplacement.onItsShelf(request)).isFalse();
    }

    @Test
    void aCopyAtTheDeskIsNotPicked() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      TestLoans.arrive(request.moveRequest());
      assertThat(CopyReplacement.onItsShelf(request)).isFalse();
    }
  }

  @Nested
  class PackingDesks {

    private final Library sharing = TestLibraries.sharing("MAIN");
    private final Library branch = TestLibraries.branch("LAW");
    private final Desk pickup = TestLibraries.desk(sharing, "PICKUP", true);
    private final Desk ill = TestLibraries.desk(sharing, "ILL", false);
    private final Desk law = TestLibraries.desk(branch, "LAW", false);

    @Test
    void itemsAreShippedAtThePartnersDesk() {
      Partner partner = TestPartner.called("BROKER").desk(law).make();
      assertThat(desk(partner, pickup, ill)).containsSame(law);
    }

    @Test
    void otherwiseADeskOfASharingLibraryPreferablyWithoutHoldShelf() {
      Partner partner = TestPartner.called("BROKER").make();
      assertThat(desk(partner, law, pickup, ill)).containsSame(ill);
      assertThat(desk(partner, law, pickup)).containsSame(pickup);
      assertThat(desk(partner, law)).containsSame(law);
      assertThat(desk(partner)).isEmpty();
    }

    private Optional<Desk> desk(Partner partner, Desk... desks) {
      return ItemAllocation.packingDesk(partner, () -> List.of(desks));
    }
  }
}
