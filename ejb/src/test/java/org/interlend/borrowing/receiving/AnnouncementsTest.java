package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.interlend.Refusal.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.NUMBER;
import static org.interlend.borrowing.request.TestBorrowing.in;
import static org.interlend.borrowing.request.TestBorrowing.requestedCitation;

import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a repeated announcement is accepted. */
class AnnouncementsTest {

  @ParameterizedTest
  @EnumSource
  void anAnnouncementMayBeRepeatedWhileTheItemIsExpected(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    if (status.isAwaited()) {
      assertThatCode(() -> Announcements.refuseAnother(request, requestedCitation()))
          .doesNotThrowAnyException();
    } else {
      assertRefused(
          () -> Announcements.refuseAnother(request, requestedCitation()),
          ProblemKind.DUPLICATE_REQUEST,
          Subject.REQUEST,
          NUMBER);
    }
  }

  @Test
  void anAnnouncementOfAnotherTitleUnderTheSameNumberIsRefused() {
    assertRefused(
        () ->
            Announcements.refuseAnother(
                in(BorrowingStatus.REQUEST_SENT_TO_PARTNER), requestedCitation("Orlando", DUE)),
        ProblemKind.DUPLICATE_REQUEST);
  }
}
