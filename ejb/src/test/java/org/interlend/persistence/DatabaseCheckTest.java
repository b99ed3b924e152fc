package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

  private Throwable missing;
  private Throwable failure;
  private Duration passed = Duration.ZERO;

  private final DatabaseCheck check =
      new DatabaseCheck(
          of(
              DataSource.class,
              (method, arguments) -> {
                if (failure != null) {
                  throw failure;
                }
                return of(
                    Connection.class,
                    (opened, none) ->
                        opened.equals("createStatement")
                            ? of(Statement.class, (executed, sql) -> answerTo(executed))
                            : null);
              }),
          of(
              ManagedThreadFactory.class,
              (method, arguments) -> {
                if (missing != null) {
                  throw missing;
                }
                return new Thread((Runnable) arguments[0]);
              }),
          () -> passed.toNanos());

  private static Object answerTo(String statement) {
    return statement.equals("execute") ? true : null;
  }

  @Test
  void theDatabaseIsAskedAgainAfterThereWasNoThreadForAQuestion() {
    missing = new OutOfMemoryError("unable to create native thread");
    assertThatCode(check::answers).doesNotThrowAnyException();
    assertThat(check.answers()).isFalse();
    assertThat(check.isAway()).as("nothing is known of the database").isFalse();

    missing = null;
    afterASecond();

    assertThat(check.answers()).isTrue();
  }

  @Test
  void theDatabaseIsAskedAgainAfterAnErrorOfTheJavaMachine() {
    failure = new OutOfMemoryError("Java heap space");
    assertThat(check.answers()).isFalse();
    assertThat(check.isAway()).as("nothing is known of the database").isFalse();

    failure = null;
    afterASecond();

    assertThat(check.answers()).isTrue();
  }

  @Test
  void aDatabaseThatRefusesConnectionsIsAwayUntilItAnswers() {
    failure = new SQLException("refused", "08001");
    assertThat(check.answers()).isFalse();
    assertThat(check.isAway()).isTrue();

    failure = null;
    afterASecond();

    assertThat(check.answers()).isTrue();
    assertThat(check.isAway()).isFalse();
  }

  /** Then the database is asked again. */
  private void afterASecond() {
    passed = passed.plusMillis(1001);
  }

  private interface Call {
    Object of(String method, Object[] arguments) throws Throwable;
  }

  private static <T> T of(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            DatabaseCheckTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.of(method.getName(), arguments)));
  }
}
