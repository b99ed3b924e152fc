package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlend.exchange.MessageFact;
import org.junit.jupiter.api.Test;

class JobsTest {

  @Test
  void aRunThatEndsWithAnErrorHasFailedAndDoesNotStayLocked() {
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
    JobResult failed =
        new JobResult(JobResult.Outcome.FAILED, 0, 0, 0, StackOverflowError.class.getSimpleName());

    assertThat(Jobs.result(job)).isEqualTo(failed);

    List<JobResult> failures = new ArrayList<>();
    assertThat(Jobs.report(job, "BROKER", false, failures).failed()).isEqualTo(1);
    assertThat(failures).containsExactly(failed);
  }
}
