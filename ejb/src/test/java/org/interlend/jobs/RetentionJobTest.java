package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.interlend.lifecycle.ServerPhase;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.TestTransactions;
import org.junit.jupiter.api.Test;

class RetentionJobTest {

  private static final int BATCHES = 3;
  private static final int RECORDS = 10;

  private final WorkInProgress work = new WorkInProgress();

  /** Three batches of records; the server is told to stop during one of them, or never. */
  private final class Records extends RetentionJob {

    private final int stoppedIn;
    private int batches;

    Records(int stoppedIn) {
      super("records", RetentionPeriod.JOURNAL);
      this.stoppedIn = stoppedIn;
      clock = Clock.systemUTC();
      transaction = TestTransactions.none();
      work = RetentionJobTest.this.work;
    }

    @Override
    protected Optional<Instant> end(Instant now) {
      return Optional.of(now);
    }

    @Override
    protected int batch(Instant before) {
      batches++;
      if (batches == stoppedIn) {
        work.enter(ServerPhase.ENDING);
      }
      return batches > BATCHES ? 0 : RECORDS;
    }
  }

  @Test
  void allBatchesAreProcessed() {
    assertThat(new Records(0).run()).isEqualTo(JobResult.done(BATCHES * RECORDS));
  }

  @Test
  void aStopOfTheServerEndsTheRunAfterABatch() {
    assertThat(new Records(2).run()).isEqualTo(JobResult.done(2 * RECORDS));
  }
}
