package org.interlend.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells data that cannot be stored from a database that cannot store anything at the moment: only
 * the first is a reason to give a record up.
 */
public final class DataErrorDetector {

  /**
   * Data exception and integrity violation, see SQL:2016 part 2, 24.1, and what is too large for
   * PostgreSQL.
   */
  private static final String STATES = "(22|23|54).*";

  private DataErrorDetector() {}

  /** Whether the same data would fail again. */
  public static boolean caused(Throwable failure) {
    List<Throwable> causes =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    List<SQLException> ofTheDatabase = new ArrayList<>();
    for (Throwable cause : causes) {
      if (cause instanceof SQLException sql) {
        // For a batch, the chain of exceptions contains the error of the row.
        Stream.iterate(sql, Objects::nonNull, SQLException::getNextException)
            .forEach(ofTheDatabase::add);
      }
    }
    return ofTheDatabase.isEmpty()
        ? causes.stream().noneMatch(DataErrorDetector::isOfTheTransaction)
        : ofTheDatabase.stream().anyMatch(DataErrorDetector::isOfTheData);
  }

  private static boolean isOfTheData(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().matches(STATES);
  }

  private static boolean isOfTheTransaction(Throwable cause) {
    return cause instanceof RollbackException
        || cause instanceof SystemException
        || cause instanceof OptimisticLockException
        || cause instanceof TransactionalException;
  }
}
