package org.interlend.settings.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Says whether what this server remembers of the settings is outdated. A number in the database
 * counts the changes of settings and is committed with each of them. A transaction that begins more
 * than a second after this server last read the number reads it first, so that a change on another
 * server is in force here within a second. A change on this server is in force when it is
 * committed.
 *
 * <p>Whatever is remembered belongs to a local version: this server's count of the changes it knows
 * of. It is used as long as that local version is the current one, and may be remembered only by a
 * transaction that began in that local version: a transaction that read a record before a change
 * became known, and would remember it afterwards, remembers it for the earlier local version, which
 * no one uses any more.
 */
@ApplicationScoped
public class SettingsVersionTracker {

  /** After this time one of the transactions that begin reads the number. */
  private static final long DUE = TimeUnit.MILLISECONDS.toNanos(500);

  /** After this time every transaction that begins waits until it has read the number. */
  private static final long OVERDUE = TimeUnit.MILLISECONDS.toNanos(900);

  /** The local version that was current when the latest transaction of the thread began. */
  private static final ThreadLocal<Long> BEGAN_IN = new ThreadLocal<>();

  @Resource(lookup = "java:jboss/datasources/InterlendDS")
  private DataSource database;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(1, -1, System.nanoTime() - OVERDUE - 1));

  /**
   * @param number the number in the database
   * @param at a time of {@link System#nanoTime} before the number was read
   */
  private record Known(long localVersion, long number, long at) {

    Known read(long number, long at) {
      long latest = at - this.at > 0 ? at : this.at;
      return new Known(number == this.number ? localVersion : localVersion + 1, number, latest);
    }

    Known changed() {
      return new Known(localVersion + 1, number, at);
    }

    long age() {
      return System.nanoTime() - at;
    }
  }

  /**
   * A transaction begins, which has read nothing yet.
   *
   * @throws PersistenceException when the number is to be read and the database does not answer
   */
  public void begin() {
    long age = known.get().age();
    if (age > OVERDUE) {
      read();
    } else if (age > DUE && reading.compareAndSet(false, true)) {
      try {
        read();
      } finally {
        reading.set(false);
      }
    }
    BEGAN_IN.set(localVersion());
  }

  /** Makes sure that the transaction, which will change settings, reads their present values. */
  public void latest() {
    read();
    BEGAN_IN.set(localVersion());
  }

  /** The current local version. */
  public long localVersion() {
    return known.get().localVersion();
  }

  /** Whether what is remembered for the local version may be used. */
  public boolean isCurrent(long localVersion) {
    return localVersion == localVersion();
  }

  /**
   * The local version for which the transaction of this thread may remember what it reads; 0 if it
   * may not, because it has written settings itself.
   */
  public long beganIn() {
    Long localVersion = BEGAN_IN.get();
    return localVersion == null || isChanging() ? 0 : localVersion;
  }

  /** The transaction of this thread is about to write settings. */
  public void changing() {
    if (isChanging()) {
      return;
    }
    transaction.putResource(SettingsVersionTracker.class, true);
    transaction.registerInterposedSynchronization(new ChangeCommitted());
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update settings_version set number = number + 1")) {
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /** This server has committed a change of settings. */
  public void changed() {
    known.updateAndGet(Known::changed);
  }

  /** Whether the transaction of this thread has written settings. */
  public boolean isChanging() {
    return transaction.getTransactionKey() != null
        && transaction.getResource(SettingsVersionTracker.class) != null;
  }

  private void read() {
    long at = System.nanoTime();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select number from settings_version");
        ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        throw new PersistenceException("The table settings_version has no row");
      }
      long number = row.getLong(1);
      known.updateAndGet(before -> before.read(number, at));
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private final class ChangeCommitted implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Only the outcome counts.
    }

    @Override
    public void afterCompletion(int status) {
      if (status != Status.STATUS_ROLLEDBACK) {
        changed();
      }
    }
  }
}
