package org.interlend.outgoing;

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
 * Wakes the dispatcher every second, for messages that are due for a retry and for those that a
 * stopped server had claimed.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

  @Resource private TimerService timers;
  @Inject private OutboxSenders senders;

  public void start(@Observes StartComplete start) {
    start.begin(timers, new ScheduleExpression().hour("*").minute("*").second("*"));
  }

  @Timeout
  void look() {
    senders.wake();
  }
}
