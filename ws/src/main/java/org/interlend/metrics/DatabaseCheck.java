package org.interlend.metrics;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
import javax.sql.DataSource;

/**
 * Whether the database answers in time. It runs one query a second at most, on one thread, however
 * many callers there are; a database that hangs blocks no second thread.
 */
@ApplicationScoped
public class DatabaseCheck {

  private static final Logger LOG = System.getLogger(DatabaseCheck.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration FRESH = Duration.ofSeconds(1);

  @Resource(lookup = "java:jboss/datasources/InterlendDS")
  private DataSource database;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/interlend")
  private ManagedExecutorService executor;

  private CompletableFuture<Void> question;
  private long requestedAt;
  private volatile boolean answered = true;

  /** Waits at most two seconds. */
  public boolean answers() {
    boolean answers = answersInTime();
    if (answers != answered) {
      answered = answers;
      LOG.log(
          Level.WARNING, answers ? "The database answers again" : "The database does not answer");
    }
    return answers;
  }

  private boolean answersInTime() {
    CompletableFuture<Void> asked;
    long left;
    synchronized (this) {
      long now = System.nanoTime();
      if (question == null || question.isDone() && now - requestedAt > FRESH.toNanos()) {
        requestedAt = now;
        question = executor.runAsync(this::ask);
      }
      asked = question;
      left = Math.max(0, LIMIT.toNanos() - (now - requestedAt));
    }
    try {
      asked.get(left, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException | ExecutionException away) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void ask() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) LIMIT.toSeconds());
      statement.execute("select 1");
    } catch (SQLException away) {
      throw new IllegalStateException(away);
    }
  }
}
