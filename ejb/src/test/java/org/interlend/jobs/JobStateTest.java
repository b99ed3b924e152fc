package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.interlend.JobResult;
import org.junit.jupiter.api.Test;

class JobStateTest {

  private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Test
  void aRunThatWasTakenOverIsNotTheLatestAnyMore() {
    JobState state = new JobState("test-job", START);
    state.started(START, START.plus(LEASE));
    assertThat(state.isRunSince(START)).isTrue();

    Instant later = START.plus(LEASE);
    assertThat(state.due(later)).isTrue();
    state.started(later, later.plus(LEASE));
    assertThat(state.isRunSince(START)).isFalse();
    assertThat(state.isRunSince(later)).isTrue();
  }

  @Test
  void aRunThatHasEndedDoesNotGoOn() {
    JobState state = new JobState("test-job", START);
    state.started(START, START.plus(LEASE));
    state.ended(START.plusSeconds(1), START.plusSeconds(2), JobResult.done(1));
    assertThat(state.isRunSince(START)).isFalse();
  }
}
