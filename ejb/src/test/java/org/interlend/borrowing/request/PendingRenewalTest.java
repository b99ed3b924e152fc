package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.BEFORE;
import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.NOW;

import org.junit.jupiter.api.Test;

class PendingRenewalTest {

  @Test
  void whatTheLenderPromisesCountsBeforeTheUsualTime() {
    PendingRenewal asked = PendingRenewal.ofLender(BEFORE, DUE);
    assertThat(asked.isUnanswered(NOW, NOW)).isTrue();
    assertThat(asked.isUnanswered(NOW, BEFORE)).isFalse();
    assertThat(asked.promised(NOW).isUnanswered(NOW, NOW)).isFalse();
    assertThat(asked.promised(BEFORE).isUnanswered(NOW, BEFORE)).isTrue();
  }

  @Test
  void staffAreWarnedOnceUntilTheLenderNamesAnotherDay() {
    PendingRenewal warned = PendingRenewal.ofLender(BEFORE, DUE).withWarning();
    assertThat(warned.isWarned()).isTrue();
    assertThat(warned.promised(null).isWarned()).isTrue();
    assertThat(warned.promised(NOW).isWarned()).isFalse();
  }

  @Test
  void onlyALenderThatWasAskedOwesAnAnswer() {
    assertThat(PendingRenewal.none().isUnanswered(NOW, NOW)).isFalse();
    assertThat(PendingRenewal.ofStaff(BEFORE, DUE).isUnanswered(NOW, NOW)).isFalse();
  }
}
