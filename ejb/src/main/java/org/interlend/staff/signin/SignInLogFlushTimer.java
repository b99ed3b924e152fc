package org.interlend.staff.signin;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;

/** Writes the sums of this server's sign-in log every ten seconds and when the server stops. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SignInLogFlushTimer {

  @Inject private RepeatedWork repeated;
  @Inject private SignInLog log;
  @Inject private WorkInProgress work;

  public void start(@Observes StartComplete start) {
    repeated.every(Duration.ofSeconds(10), () -> work.run(log::writeSums));
  }

  @PreDestroy
  void stop() {
    log.writeSums();
  }
}
