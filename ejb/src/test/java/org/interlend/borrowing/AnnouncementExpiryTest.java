package org.interlend.borrowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.BEFORE;
import static org.interlend.borrowing.request.TestBorrowing.NOW;

import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.partners.RequestFormat;
import org.junit.jupiter.api.Test;

/** When a request that is only announced has waited too long. */
class AnnouncementExpiryTest {

  @Test
  void theAnnouncementAndTheNeededBeforeDateDecideWhenItExpires() {
    BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
    assertThat(AnnouncementExpiry.isAwaitedSince(request, NOW)).isTrue();
    assertThat(AnnouncementExpiry.isAwaitedSince(request, BEFORE)).isFalse();
    request.setNeededBefore(BEFORE.minusSeconds(1));
    assertThat(AnnouncementExpiry.isAwaitedSince(request, NOW)).isTrue();
    assertThat(AnnouncementExpiry.isAwaitedSince(request, BEFORE)).isFalse();
    request.setNeededBefore(NOW);
    assertThat(AnnouncementExpiry.isAwaitedSince(request, NOW)).isFalse();
  }
}
