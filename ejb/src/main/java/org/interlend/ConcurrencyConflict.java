package org.interlend;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Two writers met at one record: its version, a unique key or a foreign key says so. */
public final class ConcurrencyConflict {

  /**
   * Unique key, foreign key of a record that went meanwhile (the second as H2 says it),
   * serialisation failure, deadlock, lock time-out: see SQL:2016 part 2, 24.1.
   */
  private static final Set<String> SQL_STATES =
      Set.of("23505", "23503", "23506", "40001", "40P01", "HYT00");

  private ConcurrencyConflict() {}

  /** Whether a failure is of that kind, so that doing it again may succeed. */
  public static boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (is(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The same for one throwable alone, without what caused it. */
  public static boolean is(Throwable failure) {
    return failure instanceof OptimisticLockException
        || failure instanceof SQLException sql && bySqlState(sql);
  }

  /** Of a batch, the first error of the chain names the row. */
  private static boolean bySqlState(SQLException failure) {
    for (SQLException next = failure; next != null; next = next.getNextException()) {
      String state = next.getSQLState(); // null where the pool found no connection
      if (state != null && SQL_STATES.contains(state)) {
        return true;
      }
    }
    return false;
  }
}
