package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.partners.protocol.BrokerProtocol;
import org.junit.jupiter.api.Test;

class ReceivingTest {

  @Test
  void whatTurnsUpWhileAVolumeIsLostIsNoFurtherVolume() {
    BorrowingRequest request =
        TestBorrowing.in(BorrowingStatus.LOANED_ITEM_TO_PATRON, BrokerProtocol.SLNP);
    assertThat(Receiving.mayHaveFurtherVolume(request)).isTrue();
    TestBorrowing.volume(request).lost(TestBorrowing.STEP);
    assertThat(Receiving.mayHaveFurtherVolume(request)).isFalse();
    TestBorrowing.volume(request).declaredLost(TestBorrowing.STEP);
    assertThat(Receiving.mayHaveFurtherVolume(request)).isFalse();
    TestBorrowing.volume(request).found(TestBorrowing.STEP);
    assertThat(Receiving.mayHaveFurtherVolume(request)).isTrue();
  }
}
