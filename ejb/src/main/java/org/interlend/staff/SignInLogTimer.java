package org.interlend.staff;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Writes down what each server has counted of sign-ins, every ten seconds and when it stops. */
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
