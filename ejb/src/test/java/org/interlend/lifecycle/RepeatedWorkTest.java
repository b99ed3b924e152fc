package org.interlend.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.transaction.RollbackException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedWorkTest {

  private final RepeatedWork repeated = new RepeatedWork();
  private final CountDownLatch rounds = new CountDownLatch(3);

  @BeforeEach
  void runningServer() {
    repeated.threads = new PlainThreads();
    repeated.contextual = repeated;
    repeated.begin(ServerPhase.RUNNING);
  }

  @AfterEach
  void end() {
    repeated.end();
  }

  @Test
  void aTransactionThatIsNotCommittedDoesNotEndTheWork() throws InterruptedException {
    repeated.every(
        Duration.ofMillis(1),
        () -> {
          rounds.countDown();
          RepeatedWorkTest.<RuntimeException>fail(new RollbackException());
        });

    assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
  }

  /** Throws it as the container does, around methods that do not declare it. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> void fail(Exception failure) throws E {
    throw (E) failure;
  }

  private static final class PlainThreads implements ManagedThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
      return new Thread(work);
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    }
  }
}
