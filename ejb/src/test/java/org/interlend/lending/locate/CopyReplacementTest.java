package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.lending.request.TestLending.in;

import org.interlend.circulation.shelving.TestMoves;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.junit.jupiter.api.Test;

/** Until when a copy may be replaced by another. */
class CopyReplacementTest {

  @Test
  void aCopyIsPickedWhileItIsOnItsShelf() {
    LendingRequest request = in(LendingStatus.BEING_PROCESSED);
    assertThat(CopyReplacement.onItsShelf(request)).isTrue();
    request.item().missing();
    assertThat(CopyReplacement.onItsShelf(request)).isFalse();
  }

  @Test
  void theMissingVolumeOfAnArticleIsReplacedByTheChoiceOfStaff() {
    LendingRequest request = in(LendingStatus.BEING_PROCESSED);
    request.asCopy();
    LocateResult another = new CopySearch().anotherCopyFor(request);
    assertThat(another.item()).isNull();
    assertThat(another.why()).isEqualTo(LendingReason.VOLUME_TO_CHOOSE);
    assertThat(another.bib()).isSameAs(request.requested().bib());
  }

  @Test
  void aCopyAtTheDeskIsNotPicked() {
    LendingRequest request = in(LendingStatus.BEING_PROCESSED);
    TestMoves.arrive(request.moveRequest());
    assertThat(CopyReplacement.onItsShelf(request)).isFalse();
  }
}
