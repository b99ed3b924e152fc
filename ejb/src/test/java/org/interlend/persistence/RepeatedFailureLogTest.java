package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.System.Logger;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RepeatedFailureLogTest {

  private static final String REFUSED = "WARNING unread: Connection refused";
  private static final String PASSWORD = "WARNING unread: password authentication failed";

  private final List<String> lines = new ArrayList<>();
  private final RepeatedFailureLog failure = new RepeatedFailureLog(new Lines(), "unread: {0}");

  @Test
  void aFailureThatLastsIsLoggedOnceByWhatTheDriverSays() {
    failure.failed(pooled("Connection refused"));
    failure.failed(pooled("Connection refused"));
    failure.failed(pooled("Connection refused\nat db1"));

    assertThat(lines).containsExactly(REFUSED);
  }

  @Test
  void anotherReasonIsLoggedAndTheSameAfterASuccess() {
    failure.failed(pooled("Connection refused"));
    failure.failed(pooled("password authentication failed"));
    failure.succeeded();
    failure.failed(pooled("password authentication failed"));

    assertThat(lines).containsExactly(REFUSED, PASSWORD, PASSWORD);
  }

  @Test
  void aFailureWithoutAMessageIsLoggedByItsClass() {
    failure.failed(new IllegalStateException(new ArithmeticException()));

    assertThat(lines).containsExactly("WARNING unread: java.lang.ArithmeticException");
  }

  @Test
  void workThatFailsInAnOutageIsLoggedOnceAndAgainInTheNextOutage() {
    var away = new IllegalStateException(new SQLException("Connection refused", "08001"));
    var outcomes = new ArrayDeque<RuntimeException>(List.of(away, away));
    var work = failure.duringOutage(() -> failWith(outcomes.poll()));

    work.run();
    work.run();
    assertThat(lines).containsExactly(REFUSED);

    work.run();
    outcomes.add(away);
    work.run();
    assertThat(lines).containsExactly(REFUSED, REFUSED);
  }

  @Test
  void anotherFailureOfTheWorkIsThrown() {
    var wrong = new IllegalStateException(new SQLException("syntax error", "42601"));

    assertThatThrownBy(failure.duringOutage(() -> failWith(wrong))::run).isSameAs(wrong);
    assertThat(lines).isEmpty();
  }

  private static void failWith(RuntimeException failure) {
    if (failure != null) {
      throw failure;
    }
  }

  private static Throwable pooled(String message) {
    return new IllegalStateException(
        "IJ000453: Unable to get managed connection", new SQLException(message));
  }

  private final class Lines implements Logger {

    @Override
    public String getName() {
      return "test";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String sentence, Throwable thrown) {
      throw new AssertionError("a stack trace", thrown);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String sentence, Object... values) {
      lines.add(level + " " + MessageFormat.format(sentence, values));
    }
  }
}
