package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.NOW;

import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.junit.jupiter.api.Test;

/** The warning of a lender's due date that is past. */
class TemporaryItemsTest {

  private static final RequestWarning PAST =
      RequestWarning.of(RequestWarningKind.DUE_DATE_PAST, NOW).item("B1").detail("2026-05-08");

  private final BorrowingRequest request = TestBorrowing.shipped("B1", "B2");

  @Test
  void anotherPastDateReplacesTheWarningAndALaterOneRemovesIt() {
    TemporaryItems.warn(request, PAST.item("B2"), true);
    TemporaryItems.warn(request, PAST, true);
    TemporaryItems.warn(request, PAST.detail("2026-05-09"), true);
    assertThat(request.warnings()).containsExactly(PAST.item("B2"), PAST.detail("2026-05-09"));

    TemporaryItems.warn(request, PAST.detail("2026-06-01"), false);
    assertThat(request.warnings()).containsExactly(PAST.item("B2"));
  }

  @Test
  void aDismissedWarningComesBackOnlyForAnotherDate() {
    TemporaryItems.warn(request, PAST, true);
    request.dismissWarnings(NOW, "desk");
    TemporaryItems.warn(request, PAST, true);
    assertThat(request.warnings().isEmpty()).isTrue();
    TemporaryItems.warn(request, PAST.detail("2026-05-09"), true);
    assertThat(request.warnings().isEmpty()).isFalse();
  }
}
