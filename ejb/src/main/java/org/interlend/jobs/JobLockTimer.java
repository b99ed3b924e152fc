package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;

/**
 * Keeps the jobs that run on this server locked for the others. It goes on while the server ends,
 * as long as a job does.
 */
@ApplicationScoped
public class JobLockTimer {

  @Inject private RepeatedWork repeated;
  @Inject private Jobs jobs;

  void start(@Observes StartComplete start) {
    repeated.every(Duration.ofMinutes(1), jobs::stillRunning);
  }
}
