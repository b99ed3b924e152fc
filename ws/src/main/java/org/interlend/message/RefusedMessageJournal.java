package org.interlend.message;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.Journal;
import org.interlend.message.MessageRefusal.Journaling;
import org.interlend.persistence.DatabaseCheck;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.RootCause;

/** What stays of what was refused or rolled back: its journal line, and the log. */
@ApplicationScoped
public class RefusedMessageJournal {

  private static final Logger LOG = System.getLogger(RefusedMessageJournal.class.getName());

  @Inject private Journal journal;
  @Inject private RefusalJournalLimiter limiter;
  @Inject private DatabaseCheck database;
  @Inject private Clock clock;

  /**
   * Writes the journal line of a refusal or failure, as long as the database can be reached.
   *
   * @param journaling whether it gets one
   */
  public void record(ExchangeRecord line, Journaling journaling) {
    if (database.isAway() || !isWritten(line, journaling)) {
      return;
    }
    try {
      journal.recordAlone(line);
    } catch (EJBException failure) {
      log("The journal could not be written", failure);
    }
  }

  private boolean isWritten(ExchangeRecord line, Journaling journaling) {
    return switch (journaling) {
      case ALWAYS -> true;
      case LIMITED ->
          limiter.take(line.peer(), line.partnerCode(), line.protocol(), clock.instant());
      case NEVER -> false;
    };
  }

  /** Tells the operator why a message could not be processed. */
  public void log(EJBException failure) {
    if (DatabaseFailure.isConflict(failure)) {
      LOG.log(
          Level.WARNING,
          "Conflict after retry; answered as a temporary failure: {0}",
          DatabaseFailure.describeConflict(failure));
    } else {
      log("A message could not be processed", failure);
    }
  }

  /** A full disk fails every message: with stack traces, 5 MB of log a minute. */
  private static void log(String what, EJBException failure) {
    if (DatabaseFailure.isAway(failure)) {
      LOG.log(Level.ERROR, "{0}: {1}", what, RootCause.message(failure));
    } else {
      LOG.log(Level.ERROR, what, failure);
    }
  }
}
