package org.interlend.message;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.interlend.exchange.Journal;
import org.interlend.stop.StartComplete;

/**
 * Writes a journal line each minute that summarizes refused messages without lines of their own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnlistedRefusalTimer {

  @Resource private TimerService timers;
  @Inject private RefusalJournalLimiter lines;
  @Inject private Journal journal;

  public void start(@Observes StartComplete start) {
    start.begin(timers, new ScheduleExpression().hour("*").minute("*"));
  }

  @Timeout
  public void write() {
    lines.takeSums().forEach(journal::record);
  }
}
