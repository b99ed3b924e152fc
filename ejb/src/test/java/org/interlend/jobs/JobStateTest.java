package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobStateTest {

  private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aRunThatWasTakenOverIsNotTheLatestAnyMore() {
    JobState state = new JobState("test-job", START);
    state.started(START, START.plus(LEASE));
    assertThat(state.isRunSince(START)).isTrue();

    Instant later = START.plus(LEASE);
    assertThat(state.due(later, DAY)).isTrue();
    state.started(later, later.plus(LEASE));
    assertThat(state.isRunSince(START)).isFalse();
    assertThat(state.isRunSince(later)).isTrue();
  }

  @Test
  void aTimeThatAFastClockSetDoesNotKeepAJobFromItsWork() {
    JobState state = new JobState("test-job", START.plus(DAY));
    assertThat(state.due(START, DAY)).isFalse();
    assertThat(state.due(START.minusSeconds(60), DAY)).as("the clock was set a little").isFalse();
    assertThat(state.due(START.minus(Duration.ofDays(365)), DAY)).isTrue();
    assertThat(state.due(START.plus(DAY), DAY)).isTrue();
  }

  @Test
  void aLeaseThatAFastClockSetDoesNotKeepAJobFromItsWork() {
    JobState state = new JobState("test-job", START);
    state.started(START, START.plus(LEASE));
    assertThat(state.running(START)).isTrue();
    assertThat(state.running(START.minusSeconds(60))).as("the clock was set a little").isTrue();
    assertThat(state.running(START.minus(DAY))).isFalse();
    assertThat(state.due(START.minus(DAY.multipliedBy(2)), DAY)).isTrue();
  }

  @Test
  void aRunThatHasEndedDoesNotGoOn() {
    JobState state = new JobState("test-job", START);
    state.started(START, START.plus(LEASE));
    ended(state, JobResult.done(1));
    assertThat(state.isRunSince(START)).isFalse();
  }

  private static void ended(JobState state, JobResult result) {
    state.started(START, START.plus(LEASE));
    state.ended(START.plusSeconds(1), START.plusSeconds(2), result);
  }
}
