package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.interlend.jobs.PerRecordBatch.Tally;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a record whose transaction fails. */
class PerRecordBatchTest {

  private static final long CONTESTED = 2;

  private final PerRecordBatch batch = new PerRecordBatch();
  private final List<Long> tried = new ArrayList<>();

  @BeforeEach
  void outsideTheContainer() {
    batch.transaction = TestTransactions.none();
    batch.work = new WorkInProgress();
  }

  @Test
  void aRecordThatStaffHaveChangedMeanwhileIsTriedOnceMore() {
    assertThat(run(1)).isEqualTo(new Tally(3, 0));
    assertThat(tried).containsExactly(1L, 2L, 2L, 3L);
  }

  @Test
  void aThirdConflictLeavesItToTheNextRun() {
    assertThat(run(3)).isEqualTo(new Tally(2, 1));
    assertThat(tried).containsExactly(1L, 2L, 2L, 2L, 3L);
  }

  /** Works on three records; other transactions change the second one so often. */
  private Tally run(int conflicts) {
    return batch.run(
        last -> LongStream.rangeClosed(last < 0 ? 1 : last + 1, 3).boxed().toList(),
        id -> {
          tried.add(id);
          if (id == CONTESTED && tried.stream().filter(each -> each == id).count() <= conflicts) {
            throw new OptimisticLockException();
          }
        });
  }
}
