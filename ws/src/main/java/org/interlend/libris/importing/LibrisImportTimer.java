package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interlend.jobs.Jobs;
import org.interlend.jobs.PartnerJobRuns;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.LibrisPartners;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.RepeatedFailureLog;

/**
 * Starts the import for the partners for whom it is due: each has an interval of its own. Of
 * several servers one imports at a time.
 */
@ApplicationScoped
public class LibrisImportTimer {

  private static final Logger LOG = System.getLogger(LibrisImportTimer.class.getName());

  @Inject private RepeatedWork repeated;
  @Inject private Jobs jobs;
  @Inject private PartnerJobRuns runs;
  @Inject private LibrisImportJob job;
  @Inject private WorkInProgress work;
  @Inject private LibrisPartners librisPartners;

  private final RepeatedFailureLog unread =
      new RepeatedFailureLog(LOG, "The import from Libris cannot begin now: {0}");

  void start(@Observes StartComplete start) {
    repeated.every(Duration.ofMinutes(1), unread.duringOutage(() -> work.run(this::runDue)));
  }

  private void runDue() {
    Instant now = runs.now();
    List<String> due = due(librisPartners.list(), runs.lastRuns(job.name(), now), now);
    if (!due.isEmpty()) {
      jobs.runDue(job, due);
    }
  }

  /**
   * @param lastRuns when each partner's last import began
   */
  static List<String> due(
      List<LibrisPartner> librisPartners, Map<String, Instant> lastRuns, Instant now) {
    return librisPartners.stream()
        .filter(librisPartner -> isDue(librisPartner, lastRuns.get(librisPartner.partner()), now))
        .map(LibrisPartner::partner)
        .toList();
  }

  private static boolean isDue(LibrisPartner librisPartner, Instant lastRun, Instant now) {
    return lastRun == null
        || !lastRun.plus(Duration.ofMinutes(librisPartner.settings().pollMinutes())).isAfter(now);
  }
}
