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
import org.interlend.stop.WorkInProgress;

/** Runs the due jobs every half minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

  @Resource private TimerService timers;
  @Inject private Jobs jobs;
  @Inject private JobTimerHealth watch;
  @Inject private WorkInProgress work;

  public void start(@Observes StartComplete start) {
    start.begin(timers, new ScheduleExpression().hour("*").minute("*").second("10,40"));
  }

  @Timeout
  void look() {
    work.run(() -> watch.during(jobs::runDue));
  }
}
