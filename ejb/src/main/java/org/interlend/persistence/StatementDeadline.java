package org.interlend.persistence;

import jakarta.persistence.Query;
import jakarta.persistence.QueryTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The time that several statements have together. */
public final class StatementDeadline {

  /** Statements that have all the time they need. */
  public static final StatementDeadline NONE = new StatementDeadline(null, () -> 0);

  private static final int NO_LIMIT = 0;

  private final LongSupplier nanoTime;
  private final Long end;

  StatementDeadline(Duration time, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.end = time == null ? null : nanoTime.getAsLong() + time.toNanos();
  }

  /** They have this time, beginning now. */
  public static StatementDeadline of(Duration time) {
    return new StatementDeadline(time, System::nanoTime);
  }

  /** Limits a statement to the time that is left. */
  public Query limit(Query statement) {
    return statement.setHint("jakarta.persistence.query.timeout", millisLeft());
  }

  /**
   * Never 0, which would be no limit. EclipseLink rounds it up to whole seconds, in which drivers
   * count: the last statement may take up to one more.
   *
   * @throws QueryTimeoutException when none is left
   */
  int millisLeft() {
    if (end == null) {
      return NO_LIMIT;
    }
    int left = (int) TimeUnit.NANOSECONDS.toMillis(end - nanoTime.getAsLong());
    if (left <= 0) {
      throw new QueryTimeoutException();
    }
    return left;
  }
}
