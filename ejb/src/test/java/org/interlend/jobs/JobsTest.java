package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlend.JobResult;
import org.junit.jupiter.api.Test;

class JobsTest {

  @Test
  void aRunThatEndsWithAnErrorHasFailedAndDoesNotStayLocked() {
    PartnerJob job =
        new PartnerJob("broken", Duration.ofHours(1)) {
          @Override
          public List<String> partners() {
            return List.of("BROKER");
          }

          @Override
          public JobRunReport run(String partner, boolean preview) {
            throw new StackOverflowError();
          }
        };
    JobResult failed =
        new JobResult(JobResult.Outcome.FAILED, 0, 0, 0, StackOverflowError.class.getSimpleName());

    assertThat(Jobs.result(job)).isEqualTo(failed);

    List<JobResult> failures = new ArrayList<>();
    assertThat(Jobs.report(job, "BROKER", false, failures).failed()).isEqualTo(1);
    assertThat(failures).containsExactly(failed);
  }

  @Test
  void whatADailyJobCouldNotDoIsTriedAgainWithinAnHour() {
    Duration daily = Duration.ofDays(1);
    Duration hour = Duration.ofHours(1);
    Duration often = Duration.ofMinutes(15);
    JobResult failed = JobResult.failed(new IllegalStateException());
    JobResult inPart = new JobResult(JobResult.Outcome.DONE, 7, 0, 1, null);

    assertThat(Jobs.pauseAfter(JobResult.done(8), daily)).isEqualTo(daily);
    assertThat(Jobs.pauseAfter(failed, daily)).isEqualTo(hour);
    assertThat(Jobs.pauseAfter(inPart, daily)).isEqualTo(hour);
    assertThat(Jobs.pauseAfter(failed, often)).isEqualTo(often);
    assertThat(Jobs.pauseAfter(inPart, often)).isEqualTo(often);
  }
}
