package org.interlend.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Runs the due jobs every half minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

  @Inject private Jobs jobs;
  @Inject private JobWatch watch;

  @Schedule(hour = "*", minute = "*", second = "10,40", persistent = false)
  void look() {
    watch.during(jobs::runDue);
  }
}
