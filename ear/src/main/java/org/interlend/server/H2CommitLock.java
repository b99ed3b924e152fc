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

  /** On a full disk a commit of H2 can hang for ever; the other transactions go on. */
  private static final Duration WAIT_FOR_COMMIT = Duration.ofSeconds(5);

  /** What ends a transaction. Closing a connection rolls back. */
  private static final Set<String> ENDS = Set.of("commit", "rollback", "close");

  private final Lock commits = new ReentrantLock(true);
  private final ReadWriteLock statements = new ReentrantReadWriteLock(true);
  private final Duration waitForStatements;

  H2CommitLock() {
    this(WAIT_FOR_STATEMENTS);
  }

  /**
   * @param waitForStatements how long a commit waits for running statements
   */
  H2CommitLock(Duration waitForStatements) {
    this.waitForStatements = waitForStatements;
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
    return holding(
        commits,
        WAIT_FOR_COMMIT,
        () ->
            holding(
                statements.writeLock(), waitForStatements, () -> call(target, method, arguments)));
  }

  private Object besideOthers(Object target, Method method, Object[] arguments) throws Throwable {
    return holding(statements.readLock(), WAIT_FOR_COMMIT, () -> call(target, method, arguments));
  }

  private static Object holding(Lock lock, Duration wait, Call call) throws Throwable {
    boolean held = tryLock(lock, wait);
    try {
      return call.run();
    } finally {
      if (held) {
        lock.unlock();
      }
    }
  }

  private static boolean tryLock(Lock lock, Duration wait) {
    try {
      return lock.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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

  private interface Call {
    Object run() throws Throwable;
  }

  /** What answers a call, whichever object it was made on. */
  private interface Handler {
    Object call(Method method, Object[] arguments) throws Throwable;
  }
}
