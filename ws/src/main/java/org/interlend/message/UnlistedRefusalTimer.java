package org.interlend.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.interlend.exchange.Journal;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;

/**
 * Writes a journal line each minute that summarizes refused messages without lines of their own.
 */
@ApplicationScoped
public class UnlistedRefusalTimer {

  @Inject private RepeatedWork repeated;
  @Inject private RefusalJournalLimiter lines;
  @Inject private Journal journal;
  @Inject private WorkInProgress work;

  void start(@Observes StartComplete start) {
    repeated.every(Duration.ofMinutes(1), () -> work.run(this::write));
  }

  private void write() {
    lines.takeSums().forEach(journal::record);
  }
}
