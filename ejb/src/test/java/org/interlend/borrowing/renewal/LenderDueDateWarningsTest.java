package org.interlend.borrowing.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.NOW;

import org.interlend.Actor;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.junit.jupiter.api.Test;

/** The warning of a lender's due date that is past. */
class LenderDueDateWarningsTest {

  private static final RequestWarning PAST =
      RequestWarning.of(RequestWarningKind.DUE_DATE_PAST, NOW).item("B1").detail("2026-05-08");

  private final BorrowingRequest request = TestBorrowing.shipped("B1", "B2");

  @Test
  void anotherPastDateReplacesTheWarningAndALaterOneRemovesIt() {
    LenderDueDateWarnings.warn(request, PAST.item("B2"), true);
    LenderDueDateWarnings.warn(request, PAST, true);
    LenderDueDateWarnings.warn(request, PAST.detail("2026-05-09"), true);
    assertThat(request.warnings()).containsExactly(PAST.item("B2"), PAST.detail("2026-05-09"));

    LenderDueDateWarnings.warn(request, PAST.detail("2026-06-01"), false);
    assertThat(request.warnings()).containsExactly(PAST.item("B2"));
  }

  @Test
  void aDismissedWarningComesBackOnlyForAnotherDate() {
    LenderDueDateWarnings.warn(request, PAST, true);
    request.dismissWarnings(NOW, Actor.staff("desk"));
    LenderDueDateWarnings.warn(request, PAST, true);
    assertThat(request.warnings().isEmpty()).isTrue();
    LenderDueDateWarnings.warn(request, PAST.detail("2026-05-09"), true);
    assertThat(request.warnings().isEmpty()).isFalse();
  }

  @Test
  void aLaterDateSettlesTheWarningOfAnItemThatHasAnotherBarcodeSince() {
    LenderDueDateWarnings.warn(request, PAST, true);
    TestBorrowing.volume(request, "B1").labeled("OURS");
    LenderDueDateWarnings.warn(request, PAST.item("OURS"), false);
    assertThat(request.warnings().isEmpty()).isTrue();
  }
}
