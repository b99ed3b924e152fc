package org.interlend;

import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;

/** A statement was given up because it took the database longer than it was given. */
public final class StatementTimeout {

  /** Query canceled, as PostgreSQL and H2 say. */
  private static final String CANCELED = "57014";

  private StatementTimeout() {}

  /** Whether a failure is of that kind. */
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
