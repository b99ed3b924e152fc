package org.interlend.lending.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.BARCODE;
import static org.interlend.lending.request.TestLending.NOW;
import static org.interlend.lending.request.TestLending.NUMBER;

import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.TestLending;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Test;

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
}
