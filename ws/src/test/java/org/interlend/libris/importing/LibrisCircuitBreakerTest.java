package org.interlend.libris.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.exchange.MessageFact;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisException.Extent;
import org.junit.jupiter.api.Test;

/** When a run stops calling Libris. */
class LibrisCircuitBreakerTest {

  private final LibrisCircuitBreaker guard = new LibrisCircuitBreaker();

  @Test
  void threeErrorsInARowEndTheCalls() {
    fail("Xyz", Extent.SERVER, Extent.SERVER, Extent.CALL, Extent.SERVER, Extent.SERVER);
    guard.succeeded();
    fail("Xyz", Extent.SERVER, Extent.SERVER);
    assertThat(guard.allows("Xyz")).isTrue();

    fail("Abc", Extent.SERVER);
    assertThat(guard.allows("Xyz")).isFalse();
  }

  @Test
  void aRefusedKeyEndsTheCallsForItsSigel() {
    fail("Xyz", Extent.SIGEL);
    assertThat(guard.allows("Xyz")).isFalse();
    assertThat(guard.allows("Abc")).isTrue();
  }

  @Test
  void tooManyCallsEndAll() {
    fail("Xyz", Extent.PARTNER);
    guard.succeeded();
    assertThat(guard.allows("Abc")).isFalse();
  }

  private void fail(String sigel, Extent... extents) {
    for (Extent extent : extents) {
      guard.failed(sigel, new LibrisException(MessageFact.HTTP_STATUS.with(500), extent));
    }
  }
}
