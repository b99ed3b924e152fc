package org.interlend.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which errors end a connection of the pool. */
class ConnectionExceptionSorterTest {

  private final ConnectionExceptionSorter sorter = new ConnectionExceptionSorter();

  @ParameterizedTest
  @ValueSource(strings = {"08003", "08006", "57P01", "57P02", "57P03", "90067", "90098", "90121"})
  void aLostConnectionLeavesThePool(String state) {
    assertThat(sorter.isExceptionFatal(new SQLException("lost", state))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"23505", "40001", "55P03", "57014", "90131"})
  void anErrorOfAStatementDoesNot(String state) {
    assertThat(sorter.isExceptionFatal(new SQLException("refused", state))).isFalse();
  }
}
