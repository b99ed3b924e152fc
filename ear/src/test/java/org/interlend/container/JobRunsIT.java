package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interlend.jobs.JobReason;
import org.interlend.jobs.JobRuns;
import org.interlend.jobs.Jobs;
import org.interlend.jobs.PartnerJob;
import org.interlend.jobs.RunOptions;
import org.interlend.jobs.RunReport;
import org.junit.jupiter.api.Test;

/** Runs of the jobs that work for partners. */
@InContainer
class JobRunsIT {

  @Inject private Jobs jobs;
  @Inject private JobRuns runs;
  @Inject private Tables tables;

  @Test
  void theLastRunOfEachPartnerDecidesWhenTheNextIsDue() {
    insert(-4711, "ONE", "2026-01-01 10:00:00+00");
    insert(-4712, "ONE", "2026-01-02 10:00:00+00");
    insert(-4713, "TWO", "2026-01-01 11:00:00+00");

    assertThat(runs.lastRuns("test-job"))
        .isEqualTo(
            Map.of(
                "ONE", Instant.parse("2026-01-02T10:00:00Z"),
                "TWO", Instant.parse("2026-01-01T11:00:00Z")));
  }

  @Test
  void aJobIsNotStartedWhileItRunsAndIsFreeAfterAFailure() {
    FailingJob job = new FailingJob();
    jobs.register(job);

    for (int run = 1; run <= 2; run++) {
      Jobs.View ended = jobs.runNow(job.name(), RunOptions.NONE).job();
      assertThat(job.runs).isEqualTo(run);
      assertThat(ended.failed()).isTrue();
      assertThat(ended.running()).isFalse();
    }
  }

  /** Finds that it cannot be started once more, and fails. */
  private final class FailingJob extends PartnerJob {

    private int runs;

    FailingJob() {
      super(newRequest(), Duration.ofDays(1));
    }

    @Override
    public List<String> partners() {
      return List.of(Commands.PARTNER);
    }

    @Override
    public RunReport run(String partner, boolean preview) {
      runs++;
      refused(JobReason.JOB_RUNNING, () -> jobs.runNow(name(), RunOptions.NONE));
      throw new IllegalStateException("meant to fail");
    }
  }

  private void insert(long id, String partner, String ranAt) {
    tables.execute(
        """
        insert into job_run (id, job, partner_code, ran_at, ran_for_millis, fetched, created, updated,
          unchanged, skipped, failed, complete)
        values (%d, 'test-job', '%s', timestamp with time zone '%s', 1, 0, 0, 0, 0, 0, 0, false)"""
            .formatted(id, partner, ranAt));
  }
}
