package org.interlend.persistence;

import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;

/** Recognizes the failure of a statement that exceeded its time limit. */
public final class StatementTimeoutDetector {

  /** The SQL state for a canceled query in PostgreSQL and H2. */
  private static final String CANCELED = "57014";

  private StatementTimeoutDetector() {}

  /** Whether a time limit caused the failure. */
  public static boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof QueryTimeoutException
          || cause instanceof SQLException sql && CANCELED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
