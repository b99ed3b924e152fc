package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlend.exchange.MessageFact;
import org.junit.jupiter.api.Test;

class JobsTest {

  private static final JobResult FAILED =
      new JobResult(JobResult.Outcome.FAILED, 0, 0, 0, StackOverflowError.class.getSimpleName());

  @Test
  void aRunThatEndsWithAnErrorHasFailedAndDoesNotStayLocked() {
    InstitutionJob job =
        new InstitutionJob("broken", Duration.ofHours(1)) {
          @Override
          public JobResult run() {
            throw new StackOverflowError();
          }
        };

    assertThat(Jobs.result(job)).isEqualTo(FAILED);
  }

  @Test
  void aRunForAPartnerThatEndsWithAnErrorIsReported() {
    PartnerJob job =
        new PartnerJob("broken", Duration.ofHours(1), MessageFact.PROCESSING_FAILED.with()) {
          @Override
          public List<String> partners() {
            return List.of("BROKER");
          }

          @Override
          public JobRunReport run(String partner, boolean preview) {
            throw new StackOverflowError();
          }
        };
    List<JobResult> failures = new ArrayList<>();

    assertThat(Jobs.report(job, "BROKER", false, failures).failed()).isEqualTo(1);
    assertThat(failures).containsExactly(FAILED);
  }
}
