package org.interlend.staff.signin;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Writes the sums of this server's sign-in log every ten seconds and when the server stops. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SignInLogTimer {

  @Inject private SignInLog log;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void regularly() {
    log.writeSums();
  }

  @PreDestroy
  void stop() {
    log.writeSums();
  }
}
