package org.interlend.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps each commit on H2 apart from the statements and commits of all other connections.
 *
 * <p>A commit writes H2's tables to the file one after the other while other transactions go on
 * (issue 2080 of h2database). If the server is killed before the next commit, the file can have a
 * part of another transaction: rows without those they refer to, or rows that only some
 * transactions see.
 *
 * <p>A statement may itself wait for a row of the transaction that wants to commit, so a commit
 * waits for running statements only for a moment, and then goes on beside them. Queries change
 * nothing and do not wait.
 */
final class H2CommitLock {

  private static final Duration WAIT_FOR_STATEMENTS = Duration.ofMillis(100);

  /** The longest that commits of a slow disk take one after the other. */
  private static final Duration WAIT_FOR_COMMIT = Duration.ofSeconds(15);

  /** What ends a transaction. Closing a connection rolls back. */
  private static final Set<String> ENDS = Set.of("commit", "rollback", "close");

  private final Lock commits = new ReentrantLock(true);
  private final ReadWriteLock statements = new ReentrantReadWriteLock(true);
  private final Duration waitForStatements;
  private final Duration waitForCommit;

  /** After a full disk a commit of H2 can hang for ever. The others then go on without the lock. */
  private volatile boolean commitHangs;

  H2CommitLock() {
    this(WAIT_FOR_STATEMENTS, WAIT_FOR_COMMIT);
  }

  /**
   * @param waitForStatements how long a commit waits for running statements
   * @param waitForCommit after how long a commit hangs
   */
  H2CommitLock(Duration waitForStatements, Duration waitForCommit) {
    this.waitForStatements = waitForStatements;
    this.waitForCommit = waitForCommit;
  }

  /** The connection, with its commits and statements under this lock. */
  Connection applyTo(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (ENDS.contains(method.getName()) || startsAutoCommit(method, arguments)) {
            return alone(connection, method, arguments);
          }
          Object result = call(connection, method, arguments);
          return result instanceof Statement statement
              ? applyTo(statement, method.getReturnType(), connection)
              : result;
        });
  }

  private <T> T applyTo(Statement statement, Class<T> type, Connection connection) {
    return proxy(
        type,
        (method, arguments) -> {
          if (!changes(method)) {
            return call(statement, method, arguments);
          }
          return connection.getAutoCommit()
              ? alone(statement, method, arguments)
              : besideOthers(statement, method, arguments);
        });
  }

  private static boolean startsAutoCommit(Method method, Object[] arguments) {
    return method.getName().equals("setAutoCommit") && arguments[0].equals(true);
  }

  private static boolean changes(Method method) {
    return method.getName().startsWith("execute") && !method.getName().equals("executeQuery");
  }

  private Object alone(Object target, Method method, Object[] arguments) throws Throwable {
    boolean first = awaitCommit(commits);
    boolean only = first && tryLock(statements.writeLock(), waitForStatements);
    try {
      return call(target, method, arguments);
    } finally {
      unlock(statements.writeLock(), only);
      unlock(commits, first);
    }
  }

  private Object besideOthers(Object target, Method method, Object[] arguments) throws Throwable {
    boolean beside = awaitCommit(statements.readLock());
    try {
      return call(target, method, arguments);
    } finally {
      unlock(statements.readLock(), beside);
    }
  }

  private boolean awaitCommit(Lock lock) {
    boolean locked = !commitHangs && tryLock(lock, waitForCommit);
    if (!locked && !Thread.currentThread().isInterrupted()) {
      commitHangs = true;
    }
    return locked;
  }

  private static boolean tryLock(Lock lock, Duration wait) {
    try {
      return lock.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void unlock(Lock lock, boolean locked) {
    if (locked) {
      lock.unlock();
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> handler.call(method, arguments)));
  }

  /** What answers a call, whichever object it was made on. */
  private interface Handler {
    Object call(Method method, Object[] arguments) throws Throwable;
  }
}
