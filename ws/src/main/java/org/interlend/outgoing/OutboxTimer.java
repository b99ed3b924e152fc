package org.interlend.outgoing;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Wakes the dispatcher every second, for messages that are due for a retry and for those that a
 * stopped server had claimed.
 */
@Singleton
@Startup
@DependsOn("InterlendStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

  @Inject private Dispatcher dispatcher;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void look() {
    dispatcher.wake();
  }
}
