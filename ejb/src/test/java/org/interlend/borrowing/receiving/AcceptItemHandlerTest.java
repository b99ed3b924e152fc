package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.NOW;
import static org.interlend.borrowing.request.TestBorrowing.NUMBER;
import static org.interlend.borrowing.request.TestBorrowing.in;

import java.util.Currency;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests for which an item is accepted, and what is known of them by then. */
class AcceptItemHandlerTest {

  @ParameterizedTest
  @EnumSource
  void aCanceledRequestAcceptsNoItem(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    if (status.isCanceled()) {
      assertRefused(
          () -> AcceptItemHandler.refuseCanceled(request),
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          NUMBER);
    } else {
      assertThatCode(() -> AcceptItemHandler.refuseCanceled(request)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anItemFillsAnAnnouncementAlsoAfterItsExpiry(BorrowingStatus status) {
    assertThat(AcceptItemHandler.isOnlyAnnounced(in(status)))
        .isEqualTo(status.isAnnounced() || status == BorrowingStatus.EXPIRED);
  }

  @Test
  void theFirstCostOfTheBrokerReplacesThatOfStaffAndAFurtherOneIsAdded() {
    BorrowingRequest request = in(BorrowingStatus.SHIPPED_PHYSICALLY);
    request.setCost(euros(500));
    request.note(
        HistoryEvent.of(NOW, HistoryEventKind.COST_KNOWN, Actor.staff(request.partner().code())));

    request.chargedByBroker(euros(700), NOW);
    assertThat(request.cost()).hasValue(euros(700));
    request.chargedByBroker(euros(50), NOW);
    assertThat(request.cost()).hasValue(euros(750));
    request.chargedByBroker(new Money(90, Currency.getInstance("SEK")), NOW);
    assertThat(request.cost()).hasValue(new Money(90, Currency.getInstance("SEK")));
  }

  private static Money euros(long minor) {
    return new Money(minor, Currency.getInstance("EUR"));
  }
}
