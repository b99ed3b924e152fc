package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.interlend.jobs.JobRuns;
import org.junit.jupiter.api.Test;

/** Runs of the jobs that work for partners. */
@InContainer
class JobRunsIT {

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

  private void insert(long id, String partner, String ranAt) {
    tables.execute(
        """
        insert into job_run (id, job, partner_code, ran_at, ran_for_millis, fetched, created, updated,
          unchanged, skipped, failed, complete)
        values (%d, 'test-job', '%s', timestamp with time zone '%s', 1, 0, 0, 0, 0, 0, 0, false)"""
            .formatted(id, partner, ranAt));
  }
}
