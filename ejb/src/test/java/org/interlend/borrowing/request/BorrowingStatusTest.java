package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BorrowingStatusTest {

  private static final Set<BorrowingStatus> CANCELED =
      EnumSet.of(
          BorrowingStatus.CANCELED_BY_PARTNER,
          BorrowingStatus.CANCELED_BY_PATRON,
          BorrowingStatus.CANCELED_BY_STAFF);

  private static final Set<BorrowingStatus> BEFORE_THE_LOAN =
      EnumSet.range(
          BorrowingStatus.REQUEST_SENT_TO_PARTNER, BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY);

  @Test
  void whatIsReservedAtALibraryDoesNotExpire() {
    assertThat(BorrowingStatus.expiringStatuses())
        .containsExactlyInAnyOrder(
            BorrowingStatus.REQUEST_SENT_TO_PARTNER,
            BorrowingStatus.CONDITIONAL,
            BorrowingStatus.REJECTED_BY_PARTNER);
  }

  @ParameterizedTest
  @EnumSource
  void cancelingIsAllowedBeforeTheLoanOnly(BorrowingStatus status) {
    if (BEFORE_THE_LOAN.contains(status)) {
      assertThat(status.next()).containsAll(CANCELED);
    } else {
      assertThat(status.next()).doesNotContainAnyElementsOf(CANCELED);
    }
  }
}
