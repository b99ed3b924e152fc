package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ConflictRetryTest {

  private static final RuntimeException CONFLICT = new OptimisticLockException();

  private int steps;

  @Test
  void aStepThatLosesToAnotherOneAndThenToItsOwnCopySucceeds() {
    Queue<RuntimeException> failures = conflicts(2);

    assertThat(ConflictRetry.run(() -> step(failures))).isEqualTo(3);
  }

  @Test
  void aStepThatAlwaysLosesEnds() {
    Queue<RuntimeException> failures = conflicts(9);

    assertThatThrownBy(() -> ConflictRetry.run(() -> step(failures))).isSameAs(CONFLICT);
    assertThat(steps).isEqualTo(3);
  }

  @Test
  void anOutageIsBridgedAndAConflictAfterItRepeated() {
    RuntimeException away =
        new IllegalStateException(new SQLTransientConnectionException("away", "08001"));
    Queue<RuntimeException> failures = new ArrayDeque<>(List.of(CONFLICT, away, CONFLICT));

    assertThat(DatabaseRetry.<Integer>bridge(() -> step(failures))).isEqualTo(4);
  }

  @Test
  void anotherFailureIsNotRepeated() {
    Queue<RuntimeException> failures = new ArrayDeque<>(List.of(new IllegalStateException()));

    assertThatThrownBy(() -> ConflictRetry.run(() -> step(failures)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(steps).isOne();
  }

  private static Queue<RuntimeException> conflicts(int number) {
    return new ArrayDeque<>(Collections.nCopies(number, CONFLICT));
  }

  private int step(Queue<RuntimeException> failures) {
    steps++;
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
    return steps;
  }
}
