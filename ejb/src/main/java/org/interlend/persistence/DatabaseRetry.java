package org.interlend.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bridges a short outage of the database, such as a failover, for work on which no person and no
 * partner waits: jobs, and the record of a partner's answer. A message, a call of the API and a
 * page are refused at once instead, since their sender can repeat them.
 */
public final class DatabaseRetry {

  /** Longer than a failover takes, and shorter than any lease. */
  private static final Duration BRIDGED = Duration.ofSeconds(15);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private DatabaseRetry() {}

  /**
   * Whether the failure says that the database was not reached, has ended the connection or has no
   * room, so that the transaction was rolled back. A commit whose outcome is unknown is none of
   * these.
   */
  public static boolean caused(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql));
  }

  /**
   * The states of SQL:2016 (class 08); of PostgreSQL while it stops, has crashed or starts (57P0x),
   * lacks disk, memory or connections (class 53), cannot read or write files (class 58) or is read
   * only after a failover (25006); and of H2.
   */
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && state.matches("08.*|53.*|57P0.|58.*|25006|90028|90031|90067|90098|90121");
  }

  /**
   * Repeats a step while the database is away.
   *
   * @param step one transaction, or several of which each may be repeated
   * @throws RuntimeException the last failure, when the outage is longer than 15 seconds
   */
  public static <T> T bridge(Supplier<T> step) {
    long end = System.nanoTime() + BRIDGED.toNanos();
    while (true) {
      try {
        return step.get();
      } catch (RuntimeException failure) {
        if (!caused(failure) || System.nanoTime() > end) {
          throw failure;
        }
        pause(failure);
      }
    }
  }

  private static void pause(RuntimeException failure) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
