package org.interlend.staff.signin;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.interlend.stop.StartComplete;

/** Writes the sums of this server's sign-in log every ten seconds and when the server stops. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SignInLogFlushTimer {

  @Resource private TimerService timers;
  @Inject private SignInLog log;

  public void start(@Observes StartComplete start) {
    start.begin(timers, new ScheduleExpression().hour("*").minute("*").second("*/10"));
  }

  @Timeout
  void regularly() {
    log.writeSums();
  }

  @PreDestroy
  void stop() {
    log.writeSums();
  }
}
