package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;

/** Runs the due jobs every half minute. */
@ApplicationScoped
public class JobTimer {

  @Inject private RepeatedWork repeated;
  @Inject private Jobs jobs;
  @Inject private JobTimerHealth watch;
  @Inject private WorkInProgress work;

  void start(@Observes StartComplete start) {
    repeated.every(Duration.ofSeconds(30), () -> work.run(() -> watch.during(jobs::runDue)));
  }
}
