package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interlend.exchange.MessageFact;
import org.interlend.jobs.JobReason;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.JobRunReport;
import org.interlend.jobs.Jobs;
import org.interlend.jobs.PartnerJob;
import org.interlend.jobs.PartnerJobRuns;
import org.junit.jupiter.api.Test;

/** Runs of the jobs that work for partners. */
@InContainer
class PartnerJobRunsIT {

  @Inject private Jobs jobs;
  @Inject private PartnerJobRuns runs;
  @Inject private Tables tables;

  @Test
  void theLastRunOfEachPartnerDecidesWhenTheNextIsDue() {
    insert(-4711, "ONE", "2026-01-01 10:00:00+00");
    insert(-4712, "ONE", "2026-01-02 10:00:00+00");
    insert(-4713, "TWO", "2026-01-01 11:00:00+00");

    assertThat(lastRuns("test-job"))
        .isEqualTo(
            Map.of(
                "ONE", Instant.parse("2026-01-02T10:00:00Z"),
                "TWO", Instant.parse("2026-01-01T11:00:00Z")));
  }

  /** Else the job would stand still until the clocks say that time. */
  @Test
  void aRunThatAFastClockHasTimedDoesNotCount() {
    String job = newRequest();
    insert(-4731, job, "ONE", "2026-01-01 10:00:00+00", true);
    insert(-4732, job, "ONE", "2126-01-01 10:00:00+00", true);

    assertThat(lastRuns(job)).containsEntry("ONE", Instant.parse("2026-01-01T10:00:00Z"));
    assertThat(runs.lastComplete(job, "ONE")).contains(Instant.parse("2026-01-01T10:00:00Z"));
  }

  private Map<String, Instant> lastRuns(String job) {
    return runs.lastRuns(job, runs.now());
  }

  @Test
  void aJobIsNotStartedWhileItRunsAndIsFreeAfterAFailure() {
    FailingJob job = new FailingJob();
    jobs.register(job);

    for (int run = 1; run <= 2; run++) {
      Jobs.View ended = jobs.runNow(job.name(), JobRunOptions.NONE).job();
      assertThat(job.runs).isEqualTo(run);
      assertThat(ended.failed()).isTrue();
      assertThat(ended.running()).isFalse();
      assertThat(Duration.between(ended.ranAt(), ended.dueAt()).toHours())
          .as("a day later once it has failed again")
          .isEqualTo(run == 1 ? 1 : 24);
    }
  }

  @Test
  void aJobIsLockedForMinutesAndLongerWhileItsServerSaysThatItRuns() {
    LockedJob job = new LockedJob();
    jobs.register(job);

    assertThat(jobs.runNow(job.name(), JobRunOptions.NONE).job().failed()).isFalse();
    assertThat(job.locked).isBetween(0L, 300L);
    assertThat(job.lockedLonger).isBetween(240L, 300L);

    jobs.stillRunning();
    assertThat(tables.texts("select name from job where running_until is not null"))
        .doesNotContain(job.name());
  }

  private abstract static class JobOfOnePartner extends PartnerJob {

    JobOfOnePartner() {
      super(newRequest(), Duration.ofDays(1), MessageFact.PROCESSING_FAILED.with());
    }

    @Override
    public List<String> partners() {
      return List.of(Commands.PARTNER);
    }
  }

  /**
   * Sees for how many seconds it is locked: at its start, and once its server says that it runs.
   */
  private final class LockedJob extends JobOfOnePartner {

    private long locked;
    private long lockedLonger;

    @Override
    public JobRunReport run(String partner, boolean preview) {
      locked = lockedFor();
      tables.execute(
          "update job set running_until = current_timestamp where name = '%s'".formatted(name()));
      jobs.stillRunning();
      lockedLonger = lockedFor();
      return JobRunReport.NOTHING;
    }

    private long lockedFor() {
      return Long.parseLong(
          tables
              .texts(
                  """
                  select cast(extract(epoch from running_until) - extract(epoch from current_timestamp)
                    as bigint) from job where name = ?""",
                  name())
              .get(0));
    }
  }

  /** Finds that it cannot be started once more, and fails. */
  private final class FailingJob extends JobOfOnePartner {

    private int runs;

    @Override
    public JobRunReport run(String partner, boolean preview) {
      runs++;
      refused(JobReason.JOB_RUNNING, () -> jobs.runNow(name(), JobRunOptions.NONE));
      throw new IllegalStateException("meant to fail");
    }
  }

  @Test
  void aFailureForOnePartnerDoesNotKeepTheNextFromItsRun() {
    HalfFailingJob job = new HalfFailingJob();
    jobs.register(job);

    assertThat(jobs.runNow(job.name(), JobRunOptions.NONE).job().failed()).isTrue();

    assertThat(jobs.history(job.name(), 10))
        .extracting(run -> run.partnerCode() + " " + run.report().failed())
        .containsExactlyInAnyOrder("BAD 1", "GOOD 0");
    assertThat(runs.lastComplete(job.name(), "BAD")).isEmpty();
    assertThat(runs.lastComplete(job.name(), "GOOD")).isPresent();
  }

  @Test
  void aPreviewThatFailsSaysSoAndLeavesTheJobAsItWas() {
    HalfFailingJob job = new HalfFailingJob();
    jobs.register(job);
    Jobs.View before = jobs.runNow(job.name(), new JobRunOptions("GOOD", false)).job();

    Jobs.Done preview = jobs.runNow(job.name(), new JobRunOptions("BAD", true));

    assertThat(preview.report().failed()).isEqualTo(1);
    assertThat(preview.report().reasons()).hasSize(1);
    assertThat(preview.job().failed()).isFalse();
    assertThat(preview.job().running()).isFalse();
    assertThat(preview.job().dueAt()).isEqualTo(before.dueAt());
    assertThat(jobs.history(job.name(), 10)).hasSize(1);
  }

  @Test
  void theLastCompleteRunForAPartnerIsNotForgotten() {
    String job = newRequest();
    insert(-4721, job, "ONE", "2019-01-01 10:00:00+00", true);
    insert(-4722, job, "ONE", "2019-01-02 10:00:00+00", true);
    insert(-4723, job, "ONE", "2019-01-03 10:00:00+00", false);
    insert(-4724, job, "TWO", "2019-01-03 10:00:00+00", false);

    jobs.runNow("job-run-retention", JobRunOptions.NONE);

    assertThat(lastRuns(job)).containsOnlyKeys("ONE");
    assertThat(runs.list(job, 10)).hasSize(1);
    assertThat(runs.lastComplete(job, "ONE")).contains(Instant.parse("2019-01-02T10:00:00Z"));
  }

  /** Fails for the first of two partners. */
  private static final class HalfFailingJob extends PartnerJob {

    HalfFailingJob() {
      super(newRequest(), Duration.ofDays(1), MessageFact.PROCESSING_FAILED.with());
    }

    @Override
    public List<String> partners() {
      return List.of("BAD", "GOOD");
    }

    @Override
    public JobRunReport run(String partner, boolean preview) {
      if (partner.equals("BAD")) {
        throw new IllegalStateException("meant to fail");
      }
      return JobRunReport.NOTHING;
    }
  }

  private void insert(long id, String partner, String ranAt) {
    insert(id, "test-job", partner, ranAt, false);
  }

  private void insert(long id, String job, String partner, String ranAt, boolean complete) {
    tables.execute(
        """
        insert into job_run (id, job, partner_code, ran_at, ran_for_millis, fetched, created, updated,
          unchanged, skipped, failed, complete)
        values (%d, '%s', '%s', timestamp with time zone '%s', 1, 0, 0, 0, 0, 0, 0, %s)"""
            .formatted(id, job, partner, ranAt, complete));
  }
}
