package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that cannot be stored, and a database that cannot store anything at the moment. */
class DataErrorDetectorTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"22001", "22021", "23505", "23502", "54000"})
  void dataThatDoNotFitAreRefused(String state) {
    assertThat(DataErrorDetector.caused(failure(state))).isTrue();
    assertThat(DatabaseRetry.caused(failure(state))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"08006", "08001", "53100", "53300", "57P01", "58030", "25006", "90031"})
  void anOutageRefusesNoData(String state) {
    assertThat(DataErrorDetector.caused(failure(state))).isFalse();
    assertThat(DatabaseRetry.caused(failure(state))).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"40001", "40P01", "57014", "42P01"})
  void whatMaySucceedLaterRefusesNoData(String state) {
    assertThat(DataErrorDetector.caused(failure(state))).isFalse();
    assertThat(DatabaseRetry.caused(failure(state))).isFalse();
  }

  @Test
  void theErrorOfARowIsInTheChainOfItsBatch() {
    var batch = new BatchUpdateException("Batch failed", new int[0]);
    batch.setNextException(new SQLException("too long", "22001"));
    assertThat(DataErrorDetector.caused(new PersistenceException(batch))).isTrue();
  }

  @Test
  void aPoolWithoutAConnectionRefusesNoData() {
    assertThat(
            DataErrorDetector.caused(new PersistenceException(new SQLException("no connection"))))
        .isFalse();
  }

  @Test
  void aCommitThatFailedRefusesNoData() {
    assertThat(
            DataErrorDetector.caused(
                new TransactionalException("commit", new RollbackException("end"))))
        .isFalse();
  }

  @Test
  void aVersionThatAnotherTransactionChangedRefusesNoData() {
    assertThat(DataErrorDetector.caused(new IllegalStateException(new OptimisticLockException())))
        .isFalse();
  }

  @Test
  void aRecordThatCannotBeWrittenForAnotherReasonIsRefused() {
    assertThat(DataErrorDetector.caused(new IllegalStateException("record"))).isTrue();
  }

  private static PersistenceException failure(String state) {
    return new PersistenceException(new SQLException("for a test", state));
  }
}
