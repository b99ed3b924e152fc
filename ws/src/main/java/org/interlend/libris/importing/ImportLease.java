package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.interlend.jobs.Jobs;

/**
 * Keeps the job locked for this server while it runs, so that another one takes over soon after
 * this one has crashed.
 */
@ApplicationScoped
class ImportLease {

  private static final Duration EVERY = Duration.ofSeconds(30);

  @Inject private Jobs jobs;
  @Inject private LibrisImportJob job;
  @Inject private Clock clock;

  private Instant renewedAt = Instant.EPOCH;

  /** Called at each step of a run. */
  void renew() {
    Instant now = clock.instant();
    if (now.isAfter(renewedAt.plus(EVERY))) {
      renewedAt = now;
      jobs.stillRuns(job);
    }
  }
}
