package org.interlend.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.interlend.stop.StartComplete;

/**
 * Keeps the jobs that run on this server locked for the others. It goes on while the server ends,
 * as long as a job does.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobLockTimer {

  @Resource private TimerService timers;
  @Inject private Jobs jobs;

  public void start(@Observes StartComplete start) {
    start.begin(timers, new ScheduleExpression().hour("*").minute("*").second("55"));
  }

  @Timeout
  void look() {
    jobs.stillRunning();
  }
}
