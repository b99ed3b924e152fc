package org.interlend.libris.importing;

import jakarta.annotation.Resource;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interlend.jobs.Jobs;
import org.interlend.jobs.PartnerJobRuns;
import org.interlend.libris.client.LibrisPartnerDirectory;
import org.interlend.libris.client.LibrisPartnerSettings;
import org.interlend.stop.StartComplete;
import org.interlend.stop.WorkInProgress;

/**
 * Starts the import for the partners for whom it is due: each has an interval of its own. Of
 * several servers one imports at a time.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LibrisImportTimer {

  @Resource private TimerService timers;
  @Inject private Jobs jobs;
  @Inject private PartnerJobRuns runs;
  @Inject private LibrisImportJob job;
  @Inject private WorkInProgress work;
  @Inject private LibrisPartnerDirectory profiles;
  @Inject private Clock clock;

  public void start(@Observes StartComplete start) {
    start.begin(timers, new ScheduleExpression().hour("*").minute("*").second("25"));
  }

  @Timeout
  void look() {
    work.run(this::runDue);
  }

  private void runDue() {
    List<String> due = due(profiles.list(), runs.lastRuns(job.name()), clock.instant());
    if (!due.isEmpty()) {
      jobs.runDue(job, due);
    }
  }

  /**
   * @param lastRuns when each partner's last import began
   */
  static List<String> due(
      List<LibrisPartnerSettings> profiles, Map<String, Instant> lastRuns, Instant now) {
    return profiles.stream()
        .filter(profile -> isDue(profile, lastRuns.get(profile.partner()), now))
        .map(LibrisPartnerSettings::partner)
        .toList();
  }

  private static boolean isDue(LibrisPartnerSettings profile, Instant lastRun, Instant now) {
    return lastRun == null
        || !lastRun.plus(Duration.ofMinutes(profile.settings().pollMinutes())).isAfter(now);
  }
}
