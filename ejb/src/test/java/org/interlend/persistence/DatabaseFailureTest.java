package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data that cannot be stored, a database that cannot store anything at the moment, and conflicts of
 * concurrent transactions.
 */
class DatabaseFailureTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"22001", "22021", "23505", "23502", "54000"})
  void dataThatDoNotFitAreRefused(String state) {
    assertThat(DatabaseFailure.isOfData(failure(state))).isTrue();
    assertThat(DatabaseFailure.isAway(failure(state))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"08006", "08001", "53100", "53300", "57P01", "58030", "25006", "90031"})
  void anOutageRefusesNoData(String state) {
    assertThat(DatabaseFailure.isOfData(failure(state))).isFalse();
    assertThat(DatabaseFailure.isAway(failure(state))).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"40001", "40P01", "57014", "42P01"})
  void whatMaySucceedLaterRefusesNoData(String state) {
    assertThat(DatabaseFailure.isOfData(failure(state))).isFalse();
    assertThat(DatabaseFailure.isAway(failure(state))).isFalse();
  }

  @Test
  void theErrorOfARowIsInTheChainOfItsBatch() {
    var batch = new BatchUpdateException("Batch failed", new int[0]);
    batch.setNextException(new SQLException("too long", "22001"));
    assertThat(DatabaseFailure.isOfData(new PersistenceException(batch))).isTrue();
  }

  @Test
  void aPoolWithoutAConnectionIsAnOutage() {
    var failure =
        new PersistenceException(
            new SQLException("no connection", new ResourceAllocationException("waited too long")));

    assertThat(DatabaseFailure.isOfData(failure)).isFalse();
    assertThat(DatabaseFailure.isAway(failure)).isTrue();
  }

  @Test
  void aCommitThatFailedRefusesNoData() {
    assertThat(
            DatabaseFailure.isOfData(
                new TransactionalException("commit", new RollbackException("end"))))
        .isFalse();
  }

  @Test
  void aVersionThatAnotherTransactionChangedRefusesNoData() {
    assertThat(DatabaseFailure.isOfData(new IllegalStateException(new OptimisticLockException())))
        .isFalse();
  }

  @Test
  void aRecordThatCannotBeWrittenForAnotherReasonIsRefused() {
    assertThat(DatabaseFailure.isOfData(new IllegalStateException("record"))).isTrue();
  }

  @Test
  void aUniqueKeyViolationIsAConflictAlsoWithinABatch() {
    var broken = new SQLException("duplicate key", "23505");
    var batch = new BatchUpdateException("batch", new int[0]);
    batch.setNextException(broken);

    assertThat(DatabaseFailure.isConflict(new IllegalStateException(broken))).isTrue();
    assertThat(DatabaseFailure.isConflict(batch)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23503", "23506"})
  void aRecordDeletedMeanwhileIsAConflict(String sqlState) {
    assertThat(DatabaseFailure.isConflict(new SQLException("foreign key", sqlState))).isTrue();
  }

  @Test
  void theLogNamesTheSqlStateAndNoValues() {
    var broken = new SQLException("Key (barcode)=(4711) already exists", "23505");

    assertThat(DatabaseFailure.describeConflict(new IllegalStateException(broken)))
        .isEqualTo("SQL state 23505");
  }

  @Test
  void anUnreachableDatabaseIsNoConflict() {
    assertThat(DatabaseFailure.isConflict(new SQLException("Unable to get managed connection")))
        .isFalse();
    assertThat(DatabaseFailure.isConflict(new SQLException("Connection refused", "08001")))
        .isFalse();
  }

  private static PersistenceException failure(String state) {
    return new PersistenceException(new SQLException("for a test", state));
  }
}
