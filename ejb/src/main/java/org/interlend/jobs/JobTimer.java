package org.interlend.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.stop.WorkInProgress;

/** Runs the due jobs every half minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

  @Inject private Jobs jobs;
  @Inject private JobWatch watch;
  @Inject private WorkInProgress work;

  @Schedule(hour = "*", minute = "*", second = "10,40", persistent = false)
  void look() {
    work.run(() -> watch.during(jobs::runDue));
  }
}
