package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobScheduleTest {

  private static final Instant ENDED = Instant.parse("2026-05-04T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static final JobResult DONE = JobResult.done(8);
  private static final JobResult FAILED = JobResult.failed(new IllegalStateException());
  private static final JobResult IN_PART = new JobResult(JobResult.Outcome.DONE, 7, 0, 1, null);

  @Test
  void whatADailyJobCouldNotDoIsTriedOnceMoreWithinAnHour() {
    Job daily = job(DAY, true);
    assertThat(pause(daily, DONE, null)).isEqualTo(DAY);
    assertThat(pause(daily, FAILED, null)).isEqualTo(HOUR);
    assertThat(pause(daily, IN_PART, null)).isEqualTo(HOUR);
    assertThat(pause(daily, IN_PART, FAILED)).as("after one more failure").isEqualTo(DAY);
    assertThat(pause(daily, FAILED, IN_PART)).isEqualTo(DAY);
    assertThat(pause(daily, IN_PART, DONE)).isEqualTo(HOUR);
  }

  @Test
  void aJobThatRunsOftenKeepsItsInterval() {
    Duration often = Duration.ofMinutes(15);
    assertThat(pause(job(often, true), IN_PART, null)).isEqualTo(often);
  }

  @Test
  void aJobThatIsNotRetriedWaitsForItsNextTime() {
    assertThat(pause(job(DAY, false), FAILED, null)).isEqualTo(DAY);
  }

  private static Duration pause(Job job, JobResult result, JobResult before) {
    return Duration.between(ENDED, JobSchedule.next(job, ENDED, result, before));
  }

  private static Job job(Duration every, boolean retried) {
    return new InstitutionJob("test-job", every) {
      @Override
      public JobResult run() {
        return DONE;
      }

      @Override
      public boolean isRetried() {
        return retried;
      }
    };
  }
}
