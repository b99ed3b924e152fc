package org.interlend.lending.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.NUMBER;
import static org.interlend.lending.request.TestLending.in;

import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.junit.jupiter.api.Test;

/** Which request of several partners a scanned number means. */
class ShippingWorkflowTest {

  private static final LendingRequest WAITING = in(LendingStatus.BEING_PROCESSED);
  private static final LendingRequest OUT = in(LendingStatus.RECEIVED_BY_PARTNER);
  private static final LendingRequest EXPIRED = in(LendingStatus.EXPIRED);
  private static final LendingRequest ENDED = in(LendingStatus.REQUEST_COMPLETED);

  @Test
  void whatWaitsComesBeforeWhatIsOutAndThatBeforeWhatHasEnded() {
    assertThat(resolve(ENDED, EXPIRED, OUT, WAITING)).isSameAs(WAITING);
    assertThat(resolve(ENDED, EXPIRED, OUT)).isSameAs(OUT);
    assertThat(resolve(ENDED, EXPIRED)).isSameAs(EXPIRED);
    assertThat(resolve(ENDED, ENDED)).isSameAs(ENDED);
  }

  @Test
  void aNumberOfSeveralPartnersSaysNotWhichIsMeant() {
    assertRefused(() -> resolve(WAITING, WAITING), ProblemKind.INVALID_DATA);
    assertRefused(() -> resolve(OUT, OUT, ENDED), ProblemKind.INVALID_DATA);
    assertRefused(() -> resolve(EXPIRED, EXPIRED), ProblemKind.INVALID_DATA);
    assertRefused(() -> resolve(), ProblemKind.UNKNOWN_REQUEST);
  }

  private static LendingRequest resolve(LendingRequest... found) {
    return ShippingWorkflow.resolve(NUMBER, List.of(found));
  }
}
