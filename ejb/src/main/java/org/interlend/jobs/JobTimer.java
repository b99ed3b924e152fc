package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.RepeatedFailureLog;

/** Runs the due jobs every half minute. */
@ApplicationScoped
public class JobTimer {

  private static final Logger LOG = System.getLogger(JobTimer.class.getName());

  @Inject private RepeatedWork repeated;
  @Inject private Jobs jobs;
  @Inject private JobTimerHealth watch;
  @Inject private WorkInProgress work;

  private final RepeatedFailureLog unread =
      new RepeatedFailureLog(LOG, "The due jobs cannot be run now: {0}");

  void start(@Observes StartComplete start) {
    repeated.every(
        Duration.ofSeconds(30),
        unread.duringOutage(() -> work.run(() -> watch.during(jobs::runDue))));
  }
}
