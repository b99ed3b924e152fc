package org.interlend.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Recognizes conflicts of concurrent transactions: a changed version, a unique key or a foreign
 * key.
 */
public final class ConcurrencyConflict {

  /**
   * Unique key, foreign key of a record deleted meanwhile (the second one for H2), serialization
   * failure, deadlock, lock time-out: see SQL:2016 part 2, 24.1; and a prepared statement of
   * PostgreSQL whose columns a migration of a later release has changed meanwhile.
   */
  private static final Set<String> SQL_STATES =
      Set.of("23505", "23503", "23506", "40001", "40P01", "HYT00", "0A000");

  private ConcurrencyConflict() {}

  /**
   * Takes a step that is a transaction of its own, and after a conflict with another transaction
   * once more.
   *
   * @throws RuntimeException of the step, when it fails otherwise or a second time
   */
  public static <T> T retryOnce(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException failure) {
      if (!caused(failure)) {
        throw failure;
      }
      return step.get();
    }
  }

  /** Whether a conflict caused the failure, so that a retry may succeed. */
  public static boolean caused(Throwable failure) {
    return cause(failure).isPresent();
  }

  /** What a log says of the conflict: the SQL state and no values, which may be personal. */
  public static String describe(Throwable failure) {
    return cause(failure)
        .map(
            cause ->
                cause instanceof SQLException sql
                    ? "SQL state " + sql.getSQLState()
                    : "version changed by another transaction")
        .orElse("no conflict");
  }

  private static Optional<Throwable> cause(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(ConcurrencyConflict::is)
        .findFirst();
  }

  /** Whether the throwable itself is a conflict, without its causes. */
  public static boolean is(Throwable failure) {
    return failure instanceof OptimisticLockException
        || failure instanceof SQLException sql && bySqlState(sql);
  }

  /** For a batch, the chain of exceptions contains the error of the row. */
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
