package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.lending.request.TestLending.in;

import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.junit.jupiter.api.Test;

/** Which copy replaces another. */
class CopyReplacementTest {

  @Test
  void theMissingVolumeOfAnArticleIsReplacedByTheChoiceOfStaff() {
    LendingRequest request = in(LendingStatus.BEING_PROCESSED);
    request.asCopy();
    LocateResult another = new CopySearch().anotherCopyFor(request);
    assertThat(another.item()).isNull();
    assertThat(another.why()).isEqualTo(LendingReason.VOLUME_TO_CHOOSE);
    assertThat(another.bib()).isSameAs(request.requested().bib());
  }
}
