package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.catalog.Item;
import org.interlend.institution.TestLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next action of staff for a borrowing request with one item. */
class BorrowingNextActionTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          REQUEST_SENT_TO_PARTNER        | nothing
          CONDITIONAL                    | nothing
          CONDITIONAL_ACCEPTED           | nothing
          WILL_SUPPLY                    | nothing
          REJECTED_BY_PARTNER            | nothing
          SHIPPED_PHYSICALLY             | RECEIVE
          SHIPPED_DIGITALLY              | RECEIVE
          PHYSICALLY_RECEIVED_BY_LIBRARY | LEND
          RECEIVED_NOT_FOR_LOAN          | SEND_BACK
          DIGITALLY_RECEIVED_BY_LIBRARY  | nothing
          LOANED_ITEM_TO_PATRON          | TAKE_BACK
          MEDIATED_PATRON_RENEWAL        | DECIDE_RENEWAL
          RENEW_REQUESTED                | TAKE_BACK
          RENEWED_BY_PARTNER             | TAKE_BACK
          RENEW_REQUEST_NOT_ACCEPTED     | TAKE_BACK
          RECALLED_BY_PARTNER            | TAKE_BACK
          OVERDUE_REQUEST                | TAKE_BACK
          LOST_COMMUNICATED              | nothing
          DAMAGED_COMMUNICATED           | TAKE_BACK
          DECLARED_LOST_BY_PARTNER       | nothing
          RETURNED_BY_PATRON             | SEND_BACK
          RETURNED_ITEM_TO_PARTNER       | nothing
          REQUEST_COMPLETED              | nothing
          CANCELED_BY_PARTNER            | nothing
          CANCELED_BY_PATRON             | nothing
          CANCELED_BY_STAFF              | nothing
          EXPIRED                        | nothing
          """)
  void eachStatusHasItsNextAction(BorrowingStatus status, BorrowingNextAction next) {
    assertThat(TestBorrowing.in(status).nextAction()).isEqualTo(next);
  }

  @Test
  void aCopyThatWasNotCollectedIsDiscarded() {
    BorrowingRequest copy = TestBorrowing.in(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    copy.markCopy();
    assertThat(copy.nextAction()).isEqualTo(BorrowingNextAction.LEND);
    TestBorrowing.volume(copy).item().orElseThrow().markForReturn();
    assertThat(copy.nextAction()).isEqualTo(BorrowingNextAction.DISCARD);
  }

  @Test
  void whatIsOnItsWayBackIsNotLent() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    Item item = TestBorrowing.volume(request).item().orElseThrow();
    item.inProcessAt(request.pickupLibrary());
    item.sentTo(request.pickupLibrary());
    assertThat(request.nextAction()).isEqualTo(BorrowingNextAction.LEND);
    item.sentTo(TestLibraries.sharing("OTHER"));
    assertThat(request.nextAction()).isEqualTo(BorrowingNextAction.SEND_BACK);
  }
}
