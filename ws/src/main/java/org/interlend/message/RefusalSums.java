package org.interlend.message;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.exchange.Journal;

/**
 * Writes a journal line each minute that summarizes refused messages without lines of their own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefusalSums {

  @Inject private RefusalLines lines;
  @Inject private Journal journal;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void write() {
    lines.takeSums().forEach(journal::record);
  }
}
