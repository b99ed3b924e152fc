package org.interlend.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.interlend.ProblemKind;
import org.interlend.TestReason;
import org.interlend.WorkflowException.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BROKER_UNREACHABLE")
  void everyProblemKindIsARefusalAndNoFailure(ProblemKind kind) {
    Problem problem = Problems.of(TestReason.refused(kind, Subject.ITEM, "1", "It cannot be done"));

    assertThat(problem.status()).isBetween(400, 499);
    assertThat(problem.detail()).isEqualTo("It cannot be done");
    assertThat(problem.kind()).isEqualTo(kind.name());
    assertThat(problem.errors()).containsExactly(new FieldError("barcode", "It cannot be done"));
  }

  @Test
  void everyProblemKindHasItsHttpStatus() {
    String table =
        """
        UNKNOWN_PATRON               404
        AMBIGUOUS_PATRON             409
        PATRON_AUTHENTICATION_FAILED 400
        TOO_MANY_WRONG_PINS          400
        PATRON_BLOCKED               409
        UNKNOWN_ITEM                 404
        UNKNOWN_REQUEST              404
        UNKNOWN_CODE                 404
        PARTNER_NOT_FOR_THIS_SIDE    409
        PARTNER_INCOMPLETE           409
        BARCODE_IN_USE               409
        ITEM_NOT_ON_LOAN             409
        ITEM_ON_LOAN                 409
        ITEM_HELD_FOR_ANOTHER        409
        ITEM_NOT_FOR_LOAN            409
        NOT_RENEWABLE                409
        RENEWALS_USED_UP             409
        ITEM_ON_HOLD                 409
        DUPLICATE_REQUEST            409
        TOO_LATE_TO_CANCEL           409
        STEP_SWITCHED_OFF            409
        ILLEGAL_MOVE                 409
        MISSING_DATA                 400
        INVALID_DATA                 400
        PASSWORD_REFUSED             422
        TOO_MANY_ATTEMPTS            429
        FILE_TOO_LARGE               413
        PATRON_NOT_ERASABLE          409
        CHANGED_MEANWHILE            409
        BROKER_REFUSED               409
        BROKER_UNREACHABLE           502
        """;
    assertThat(
            Arrays.stream(ProblemKind.values())
                .map(kind -> "%-28s %d\n".formatted(kind, Problems.statusOf(kind).getStatusCode()))
                .collect(Collectors.joining()))
        .isEqualTo(table);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "PATRON, patron",
    "PIN, pin",
    "ITEM, barcode",
    "REQUEST, id",
    "PARTNER, partner",
    "REQUEST_LINK, requestLink",
    "WORKFLOW_PROFILE, code",
    "BORROWING_PROFILE, borrowingProfile",
    "LENDING_PROFILE, lendingProfile",
    "ALLOWED_ADDRESSES, authentication.allowedAddresses",
    "CLIENT_CERTIFICATE, authentication.certificate",
    "PICKUP_LIBRARY, pickupLibrary",
    "LIBRARY, library",
    "LOCATION, location",
    "LOCATIONS, locations",
    "DESK, desk",
    "DESKS, desks",
    "DUE_DATE, dueDate",
    "FILE, file",
    "TITLE, title",
    "ACCOUNT, account",
    "INSTITUTION, institution",
    "TERMS, code",
    "ENTRY, entry",
    "REFERENCE, reference",
    "AMOUNT, amount",
    "NOTE, note"
  })
  void aRefusalNamesTheFieldThatIsAtFault(Subject about, String field) {
    Problem problem =
        Problems.of(TestReason.refused(ProblemKind.INVALID_DATA, about, "1", "Wrong"));

    assertThat(problem.errors()).containsExactly(new FieldError(field, "Wrong"));
  }

  @Test
  void aConcurrentChangeIsAConflictAtAnyDepthOfCauses() {
    Problem problem =
        Problems.of(
            new IllegalStateException(new PersistenceException(new OptimisticLockException())));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.kind()).isEqualTo("CHANGED_MEANWHILE");
  }

  @ParameterizedTest
  @CsvSource({"23505, at the same moment", "23503, still need", "23506, still need"})
  void aConstraintViolationIsAConflictWithAnExplanation(String sqlState, String words) {
    Problem problem =
        Problems.of(
            new PersistenceException(
                new SQLIntegrityConstraintViolationException("table t column c", sqlState)));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.detail()).contains(words).doesNotContain("table");
  }

  @Test
  void aStatementThatTakesTooLongIsTriedAgainLater() {
    Problem problem =
        Problems.of(new PersistenceException(new SQLTimeoutException("select count(id)", "57014")));

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.detail()).contains("Try again later").doesNotContain("select");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"08006", "53100", "57P01"})
  void aDatabaseThatDoesNotAnswerIsTriedAgainInAMoment(String state) {
    Problem problem =
        Problems.of(new PersistenceException(new SQLException("10.0.0.7: I/O error", state)));

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.detail()).isEqualTo(Problems.DATABASE_AWAY);
  }

  @Test
  void anInternalErrorShowsOnlyItsReference() {
    Problem problem = Problems.of(new IllegalStateException("password=secret at line 3"));

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.reference()).hasSize(8);
    assertThat(problem.detail()).contains(problem.reference()).doesNotContain("secret");
  }
}
