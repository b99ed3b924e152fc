package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StatementDeadlineTest {

  @Test
  void theNextStatementHasWhatTheEarlierOnesLeft() {
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
    StatementDeadline deadline = new StatementDeadline(Duration.ofSeconds(5), clock::get);
    assertThat(deadline.millisLeft()).isEqualTo(5000);
    clock.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(deadline.millisLeft()).isEqualTo(2000);
    clock.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThatThrownBy(deadline::millisLeft)
        .as("0 would be no limit")
        .satisfies(failure -> assertThat(DatabaseFailure.isTimeout(failure)).isTrue());
  }

  @Test
  void withoutAnEndThereIsNoLimit() {
    assertThat(StatementDeadline.NONE.millisLeft()).isZero();
  }
}
