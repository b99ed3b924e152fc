package org.interlend.lending.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.BARCODE;
import static org.interlend.lending.request.TestLending.NUMBER;
import static org.interlend.lending.request.TestLending.STEP;
import static org.interlend.lending.request.TestLending.in;

import java.util.Optional;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.TestHolds;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.institution.TestLibraries;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.TestPatrons;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether an item may be lent to a partner. */
class LendingEligibilityTest {

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
      TestHolds.putOnShelf(hold, TestLending.EXPIRES);
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
              RequestFormat.PHYSICAL,
              RequestedMaterial.item(BARCODE),
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
      return TestHolds.hold(item, TestPatrons.patron("P1"), TestLibraries.sharing("MAIN"));
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
      LendingRequest first = TestLending.created();
      LendingRequest second = numbered("REQ-1/2");
      second.volumeOf(first);
      assertThat(second.brokerNumber()).isEqualTo("REQ-1");
      assertThat(repeated(second, second.partner(), "REQ-1", first).replay()).isTrue();
    }

    @Test
    void aNumberOfTheBrokersThatOnlyLooksLikeThatOfAFurtherVolumeIsAnotherRequest() {
      LendingRequest other = numbered("REQ-1/2");
      assertThat(other.brokerNumber()).isEqualTo("REQ-1/2");
      assertRefused(
          () -> repeated(other, other.partner(), "REQ-1", TestLending.created()),
          ProblemKind.ITEM_ON_LOAN,
          Subject.ITEM,
          BARCODE);
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

    @ParameterizedTest
    @CsvSource({
      "STAFF,   ,    true",
      "PARTNER, ,    false",
      "PARTNER, NEW, true",
      "PARTNER, OLD, false"
    })
    void anUnknownNumberIsThatOfTheShipmentUnlessTheBrokerNamedAnother(
        Actor.Kind by, String named, boolean same) {
      LendingRequest out = TestLending.created();
      out.shipment()
          .sent(
              TestLending.loan(out.partner()),
              HistoryEvent.of(
                  STEP.at(), HistoryEventKind.ITEM_SHIPPED, new Actor(by, out.partner().code())));
      if (by == Actor.Kind.PARTNER) {
        out.shipment().checkedOutAs(named == null ? out.brokerNumber() : named);
      }
      if (same) {
        CheckOutItemResult done = repeated(out, out.partner(), "NEW", null);
        assertThat(done.replay()).isTrue();
        assertThat(done.warnings())
            .extracting(MessageWarning::kind)
            .contains(MessageWarningKind.REQUEST_NUMBER);
      } else {
        assertRefused(
            () -> repeated(out, out.partner(), "NEW", null),
            ProblemKind.ITEM_ON_LOAN,
            Subject.ITEM,
            BARCODE);
      }
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatCameBackOrWasLostIsNotShippedAgainUnderItsNumber(LendingStatus status) {
      LendingRequest named = in(status);
      assertThat(Shipping.isShipped(named, named.item())).isEqualTo(status.isOut());
      assertThat(Shipping.isShipped(named, TestItems.own(BARCODE))).isFalse();
    }

    private CheckOutItemResult repeated(
        LendingRequest out, Partner partner, String number, LendingRequest named) {
      return Shipping.repeated(
          out, new CheckOutItemCommand(partner, number, named, BARCODE, null, null, null, false));
    }

    private LendingRequest numbered(String number) {
      LendingRequest request =
          new LendingRequest(
              TestPartner.called("BROKER").make(),
              number,
              RequestFormat.PHYSICAL,
              RequestedMaterial.item(BARCODE),
              null,
              null,
              STEP);
      request.shipment().sent(TestLending.loan(request.partner()), STEP);
      return request;
    }
  }
}
