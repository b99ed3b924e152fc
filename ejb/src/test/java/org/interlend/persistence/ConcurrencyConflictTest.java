package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyConflictTest {

  @Test
  void aUniqueKeyViolationIsAConflictAlsoWithinABatch() {
    var broken = new SQLException("duplicate key", "23505");
    var batch = new BatchUpdateException("batch", new int[0]);
    batch.setNextException(broken);

    assertThat(ConcurrencyConflict.caused(new IllegalStateException(broken))).isTrue();
    assertThat(ConcurrencyConflict.caused(batch)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23503", "23506"})
  void aRecordDeletedMeanwhileIsAConflict(String sqlState) {
    assertThat(ConcurrencyConflict.caused(new SQLException("foreign key", sqlState))).isTrue();
  }

  @Test
  void theLogNamesTheSqlStateAndNoValues() {
    var broken = new SQLException("Key (barcode)=(4711) already exists", "23505");

    assertThat(ConcurrencyConflict.describe(new IllegalStateException(broken)))
        .isEqualTo("SQL state 23505");
  }

  @Test
  void anUnreachableDatabaseIsNoConflict() {
    assertThat(ConcurrencyConflict.caused(new SQLException("Unable to get managed connection")))
        .isFalse();
    assertThat(ConcurrencyConflict.caused(new SQLException("Connection refused", "08001")))
        .isFalse();
  }
}
