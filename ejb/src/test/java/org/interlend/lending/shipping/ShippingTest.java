package org.interlend.lending.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.BARCODE;
import static org.interlend.lending.request.TestLending.NOW;
import static org.interlend.lending.request.TestLending.NUMBER;
import static org.interlend.lending.request.TestLending.STEP;
import static org.interlend.lending.request.TestLending.in;

import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.TestItems;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether a message about an item that is out already repeats the one before, and until when staff
 * may ship.
 */
class ShippingTest {

  private static final Actor BROKER = TestLending.created().partner().actor();
  private static final String USER = "A reader";
  private static final String ANOTHER = "Another reader";

  @Test
  void withoutANumberAnotherUserIsAnotherLoan() {
    LendingRequest out = shipped(TestLending.created(), BROKER);
    assertThat(Shipping.repeated(out, checkOut(out, USER)).replay()).isTrue();
    assertThat(Shipping.repeated(out, checkOut(out, null)).replay()).isTrue();
    assertRefused(() -> Shipping.repeated(out, checkOut(out, ANOTHER)), ProblemKind.ITEM_ON_LOAN);
  }

  @Test
  void theUserOfARequestMayBeAnotherThanThatOfItsCheckOut() {
    LendingRequest out = shipped(TestLending.located(TestLending.created()), BROKER);
    assertThat(Shipping.repeated(out, checkOut(out, ANOTHER)).replay()).isTrue();
  }

  @Test
  void whatStaffHaveShippedIsForTheUserOfTheMessage() {
    LendingRequest out = shipped(TestLending.created(), Actor.staff(BROKER.name()));
    assertThat(Shipping.repeated(out, checkOut(out, ANOTHER)).replay()).isTrue();
  }

  @Test
  void nothingIsShippedUntilADayThatIsPast() {
    LocalDate today = LocalDate.of(2026, 11, 30);
    assertThat(Shipping.chosen(today, today).day()).isEqualTo(today);
    assertRefused(() -> Shipping.chosen(today.minusDays(1), today), ProblemKind.INVALID_DATA);
  }

  @Test
  void aCopyIsSentOnceAndNotLentWhateverTheMessageSays() {
    LendingRequest copy = TestLending.located(TestLending.created());
    assertThat(checkOutOf(copy).isNonReturnable()).isFalse();
    copy.markCopy();
    assertThat(checkOutOf(copy).isNonReturnable()).isTrue();
    assertThat(Shipping.isSent(copy)).isFalse();
    copy.shipment().sentAsCopy(HistoryEvent.of(NOW, HistoryEventKind.COPY_SENT, BROKER));
    assertThat(Shipping.isSent(copy)).isTrue();
  }

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

  private static CheckOutItemCommand checkOutOf(LendingRequest named) {
    return new CheckOutItemCommand(
        named.partner(), NUMBER, named, BARCODE, named.item(), USER, null, false);
  }

  private static LendingRequest shipped(LendingRequest request, Actor by) {
    request
        .shipment()
        .sent(
            TestLending.loan(request.partner()),
            HistoryEvent.of(NOW, HistoryEventKind.ITEM_SHIPPED, by));
    if (by.isPartner()) {
      request.shipment().checkedOutAs(request.brokerNumber());
    }
    return request;
  }

  private static CheckOutItemCommand checkOut(LendingRequest out, String user) {
    return new CheckOutItemCommand(
        out.partner(), null, null, BARCODE, out.item(), user, null, false);
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
