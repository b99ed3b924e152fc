package org.interlend.borrowing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.NUMBER;
import static org.interlend.borrowing.request.TestBorrowing.in;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a request may still be canceled, status by status. */
class BorrowingCancellationsTest {

  private static final Set<BorrowingStatus> BEFORE_THE_LOAN =
      EnumSet.range(
          BorrowingStatus.REQUEST_SENT_TO_PARTNER, BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY);

  @ParameterizedTest
  @EnumSource
  void aRequestIsCanceledUntilItsItemIsLent(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    if (BEFORE_THE_LOAN.contains(status)) {
      assertThatCode(() -> BorrowingAction.CANCEL.require(request)).doesNotThrowAnyException();
    } else {
      assertRefused(
          () -> BorrowingAction.CANCEL.require(request),
          ProblemKind.TOO_LATE_TO_CANCEL,
          Subject.REQUEST,
          NUMBER);
    }
  }
}
