package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.NOW;
import static org.interlend.borrowing.request.TestBorrowing.PATRON;
import static org.interlend.borrowing.request.TestBorrowing.STEP;

import org.interlend.exchange.MessageFact;
import org.junit.jupiter.api.Test;

/** The patron of a borrowing request, or what the broker's message has instead. */
class RequestingPatronTest {

  @Test
  void aPatronWhoIsAssignedReplacesTheNumberInTheMessage() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.REQUEST_SENT_TO_PARTNER);
    request.notMatched("8".repeat(300), MessageFact.PATRON_NOT_FOUND.with(), NOW);
    assertThat(request.requester().unmatchedNumber()).hasSize(255);

    request.assigned(PATRON, STEP);

    assertThat(request.requester().unmatchedNumber()).isNull();
    assertThat(request.requester().group()).isEqualTo(PATRON.group());
  }
}
