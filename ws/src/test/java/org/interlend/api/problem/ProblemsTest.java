package org.interlend.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonOfTheLibraryIsARefusalAndNoFailure(ProblemKind kind) {
    Problem problem =
        Problems.of(new WorkflowProblem(kind, Subject.ITEM, "1", "It cannot be done"));

    assertThat(problem.status()).isBetween(400, 499);
    assertThat(problem.detail()).isEqualTo("It cannot be done");
    assertThat(problem.kind()).isEqualTo(kind.name());
    assertThat(problem.errors()).containsExactly(new FieldError("barcode", "It cannot be done"));
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_ITEM, 404",
    "UNKNOWN_CODE, 404",
    "ITEM_ON_LOAN, 409",
    "ILLEGAL_MOVE, 409",
    "BARCODE_IN_USE, 409",
    "PATRON_BLOCKED, 409",
    "CHANGED_MEANWHILE, 409",
    "MISSING_DATA, 400",
    "INVALID_DATA, 400"
  })
  void aReasonHasItsStatus(ProblemKind kind, int status) {
    assertThat(Problems.statusOf(kind).getStatusCode()).isEqualTo(status);
  }

  @Test
  void aChangeBySomebodyElseIsAConflictHoweverDeepItLies() {
    Problem problem =
        Problems.of(
            new IllegalStateException(new PersistenceException(new OptimisticLockException())));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.kind()).isEqualTo("CHANGED_MEANWHILE");
  }

  @ParameterizedTest
  @CsvSource({"23505, the same code", "23503, still need", "23506, still need"})
  void aBrokenKeyIsAConflictInWords(String sqlState, String words) {
    Problem problem =
        Problems.of(
            new PersistenceException(
                new SQLIntegrityConstraintViolationException("table t column c", sqlState)));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.detail()).contains(words).doesNotContain("table");
  }

  @Test
  void aFaultOfOursTellsNothingButItsReference() {
    Problem problem = Problems.of(new IllegalStateException("password=secret at line 3"));

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.reference()).hasSize(8);
    assertThat(problem.detail()).contains(problem.reference()).doesNotContain("secret");
  }
}
