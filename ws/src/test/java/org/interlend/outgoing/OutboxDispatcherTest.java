package org.interlend.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.interlend.lifecycle.WorkInProgress;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {

  private static final int MORE_THAN_SENDERS = 20;

  @Test
  void aSenderForWhichTheSystemHasNoThreadTakesNoPlaceOfALaterOne() {
    AtomicInteger begun = new AtomicInteger();
    OutboxDispatcher senders = new OutboxDispatcher(withoutThreads(begun), new WorkInProgress());

    for (int i = 0; i < MORE_THAN_SENDERS; i++) {
      assertThatCode(senders::wake).doesNotThrowAnyException();
    }

    assertThat(begun).hasValue(MORE_THAN_SENDERS);
  }

  private static ManagedExecutorService withoutThreads(AtomicInteger begun) {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            OutboxDispatcherTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (executor, method, arguments) -> {
              begun.incrementAndGet();
              throw new OutOfMemoryError("unable to create native thread");
            });
  }
}
