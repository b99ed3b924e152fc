package org.interlend.ncip.outgoing;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks into the outbox every second, for what is to be tried again and for what another server has
 * left behind.
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
