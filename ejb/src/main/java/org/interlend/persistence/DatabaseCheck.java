package org.interlend.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Whether the database answers in time. It runs one query a second at most, on one thread, however
 * many callers there are; a database that hangs blocks no second thread.
 */
@ApplicationScoped
public class DatabaseCheck {

  private static final Logger LOG = System.getLogger(DatabaseCheck.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** A busy database may take longer than the limit; one that takes this long has frozen. */
  private static final Duration STUCK = Duration.ofSeconds(4);

  private static final Duration FRESH = Duration.ofSeconds(1);

  @Resource(lookup = "java:jboss/datasources/InterlendDS")
  private DataSource database;

  @Resource private ManagedThreadFactory threads;

  private CompletableFuture<Void> question;
  private long requestedAt;
  private volatile boolean answered = true;
  private volatile boolean away;

  private LongSupplier nanoTime = System::nanoTime;

  DatabaseCheck() {}

  DatabaseCheck(DataSource database, ManagedThreadFactory threads, LongSupplier nanoTime) {
    this.database = database;
    this.threads = threads;
    this.nanoTime = nanoTime;
  }

  /** Waits at most two seconds. */
  public boolean answers() {
    String failure = failure(asked());
    boolean answers = failure == null;
    if (answers != answered) {
      answered = answers;
      if (answers) {
        LOG.log(Level.WARNING, "The database answers again");
      } else {
        LOG.log(Level.WARNING, "The database does not answer: {0}", failure);
      }
    }
    return answers;
  }

  /**
   * Whether a message is to be refused at once, because its transaction would only wait for the
   * database. While the database answers, a caller waits for nothing.
   */
  public boolean isAway() {
    CompletableFuture<Void> latest = asked();
    if (!latest.isDone() && waitedFor().compareTo(STUCK) > 0) {
      away = true;
    }
    return away && !answers();
  }

  private synchronized CompletableFuture<Void> asked() {
    long now = nanoTime.getAsLong();
    if (question == null || question.isDone() && now - requestedAt > FRESH.toNanos()) {
      CompletableFuture<Void> next = new CompletableFuture<>();
      requestedAt = now;
      question = next;
      begin(next);
    }
    return question;
  }

  /** Without a thread for it the question ends at once: the next one is asked after a second. */
  private void begin(CompletableFuture<Void> asked) {
    try {
      threads.newThread(() -> ask(asked)).start();
    } catch (RuntimeException | OutOfMemoryError withoutThread) {
      asked.completeExceptionally(withoutThread);
    }
  }

  private synchronized Duration waitedFor() {
    return Duration.ofNanos(nanoTime.getAsLong() - requestedAt);
  }

  /** Why it does not answer in time, or null if it does. */
  private String failure(CompletableFuture<Void> asked) {
    try {
      asked.get(Math.max(0, LIMIT.minus(waitedFor()).toNanos()), TimeUnit.NANOSECONDS);
      return null;
    } catch (ExecutionException failed) {
      return RootCause.of(failed).toString();
    } catch (TimeoutException late) {
      return "not within " + LIMIT;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return stopping.toString();
    }
  }

  private void ask(CompletableFuture<Void> asked) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) LIMIT.toSeconds());
      statement.execute("select 1");
      away = false;
      asked.complete(null);
    } catch (SQLException | RuntimeException failure) {
      away = true;
      asked.completeExceptionally(failure);
    } catch (Error failure) {
      asked.completeExceptionally(failure); // says nothing of the database
    }
  }
}
