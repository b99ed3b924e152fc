package org.interlend.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the failure of a transaction says of the database, by its exceptions and SQL states. */
public final class DatabaseFailure {

  /**
   * Unique key, foreign key of a record deleted meanwhile (the second one for H2), serialization
   * failure, deadlock, lock time-out: see SQL:2016 part 2, 24.1; and a prepared statement of
   * PostgreSQL whose columns a migration of a later release has changed meanwhile.
   */
  private static final Set<String> CONFLICT =
      Set.of("23505", "23503", "23506", "40001", "40P01", "HYT00", "0A000");

  /**
   * The states of SQL:2016 (class 08); of PostgreSQL while it stops, has crashed or starts (57P0x),
   * lacks disk, memory or connections (class 53), cannot read or write files (class 58) or is read
   * only after a failover (25006); and of H2.
   */
  private static final String AWAY = "08.*|53.*|57P0.|58.*|25006|90028|90031|90067|90098|90121";

  /**
   * Data exception and integrity violation, see SQL:2016 part 2, 24.1, and what is too large for
   * PostgreSQL.
   */
  private static final String DATA = "(22|23|54).*";

  /** A canceled query in PostgreSQL and H2. */
  private static final String CANCELED = "57014";

  private DatabaseFailure() {}

  /**
   * Whether a concurrent transaction caused it, by a changed version, a lock, a unique key or a
   * foreign key, so that a retry may succeed.
   */
  public static boolean isConflict(Throwable failure) {
    return causes(failure)
            .anyMatch(
                cause ->
                    cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException)
        || states(failure).anyMatch(CONFLICT::contains);
  }

  /** What a log says of a conflict: the SQL state and no values, which may be personal. */
  public static String describeConflict(Throwable failure) {
    return states(failure)
        .filter(CONFLICT::contains)
        .findFirst()
        .map(state -> "SQL state " + state)
        .orElse("version changed by another transaction");
  }

  /**
   * Whether the database was not reached, has ended the connection or has no room, or the pool has
   * had no connection within its time, so that the transaction was rolled back. A commit whose
   * outcome is unknown is none of these.
   */
  public static boolean isAway(Throwable failure) {
    return causes(failure).anyMatch(ResourceException.class::isInstance)
        || states(failure).anyMatch(state -> state.matches(AWAY));
  }

  /**
   * Whether the same data would fail again. That alone is a reason to give a record up: otherwise
   * the database cannot store anything at the moment.
   */
  public static boolean isOfData(Throwable failure) {
    return causes(failure).anyMatch(SQLException.class::isInstance)
        ? states(failure).anyMatch(state -> state.matches(DATA))
        : causes(failure).noneMatch(DatabaseFailure::isOfTransaction);
  }

  private static boolean isOfTransaction(Throwable cause) {
    return cause instanceof RollbackException
        || cause instanceof SystemException
        || cause instanceof OptimisticLockException
        || cause instanceof TransactionalException;
  }

  /** Whether a statement exceeded its time limit. */
  public static boolean isTimeout(Throwable failure) {
    return causes(failure).anyMatch(QueryTimeoutException.class::isInstance)
        || states(failure).anyMatch(CANCELED::equals);
  }

  /** The SQL states of a failure; for a batch, those of its rows, too. */
  public static Stream<String> states(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(sql -> Stream.iterate(sql, Objects::nonNull, SQLException::getNextException))
        .map(SQLException::getSQLState)
        .filter(Objects::nonNull); // where the pool found no connection
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
