package org.interlend.api.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Actor;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.problem.FieldError;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.requests.action.ActionCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepFieldCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECEIVE     | 'dueDate': '2031-01-15'           | barcode, desk, guaranteedDueDate, maximumDueDate, note, reason, step",
        "EXTEND      | 'guaranteedDueDate': '2031-01-15' | barcode, desk, dueDate, note, reason, step",
        "EXTEND      | 'maximumDueDate': '2031-01-15'    | barcode, desk, dueDate, note, reason, step",
        "CANCEL      | 'patron': 'P0043188'              | barcode, desk, note, reason, reasonCode, step",
        "RECEIVE     | 'pickupLibrary': 'SCIENCE'        | barcode, desk, guaranteedDueDate, maximumDueDate, note, reason, step",
        "UNDO_RETURN | 'reasonCode': 'NotHeld'           | barcode, desk, note, reason, step"
      })
  void aFieldThatAStepOfBorrowingDoesNotTakeIsRefused(String step, String field, String known) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> borrowing(step, field))
        .satisfies(refusal -> refuses(refusal, step, field, known));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOCATE | 'dueDate': '2031-01-15' | barcode, desk, note, reason, step",
        "REJECT | 'answer': true          | barcode, desk, note, reason, reasonCode, step",
        "SHIP   | 'reasonCode': 'NotHeld' | answer, barcode, desk, dueDate, note, reason, step"
      })
  void aFieldThatAStepOfLendingDoesNotTakeIsRefused(String step, String field, String known) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> lending(step, field))
        .satisfies(refusal -> refuses(refusal, step, field, known));
  }

  @ParameterizedTest
  @CsvSource({
    "ORDER, note, 'orderNumber, step'",
    "CANCEL, orderNumber, 'note, reasonCode, step'",
    "CONFIRM, reasonCode, step"
  })
  void aFieldThatAStepWithAPatronRequestDoesNotTakeIsRefused(
      PatronRequestsResource.Step step, String field, String known) {
    String body = "'%s': 'NotHeld'".formatted(field);

    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(
            () ->
                new PatronRequestsResource()
                    .step(1, read(step.name(), body, PatronRequestsResource.StepBody.class)))
        .satisfies(refusal -> refuses(refusal, step.name(), body, known));
  }

  @Test
  void aStepHasWhatItsActionAsksFor() throws JsonProcessingException {
    LocalDate day = LocalDate.of(2031, 1, 15);

    assertThat(
            borrowing(
                    "RECEIVE", "'guaranteedDueDate': '2031-01-15', 'maximumDueDate': '2031-01-15'")
                .details())
        .isEqualTo(new ActionCommand.Details(day, day, null, null, false));
    assertThat(borrowing("ASSIGN_PATRON", "'patron': 'P0043188'").details().patron())
        .isEqualTo("P0043188");
    assertThat(borrowing("CHANGE_PICKUP", "'pickupLibrary': 'SCIENCE'").details().pickupLibrary())
        .isEqualTo("SCIENCE");
    assertThat(borrowing("REPORT_LOST", "'reasonCode': 'LostByPatron'").reason())
        .isEqualTo("LostByPatron");
    ActionCommand ship = lending("SHIP", "'dueDate': '2031-01-15', 'answer': true");
    assertThat(ship.dueDate()).isEqualTo(day);
    assertThat(ship.details().answer()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'barcode': 'B1', 'desk': 'MAINDESK', 'reason': 'lost', 'note': 'in transit'",
        "'dueDate': null, 'answer': false, 'reasonCode': ''"
      })
  void everyStepMayHaveAnItemADeskAndANoteAndFieldsWithoutAValue(String fields)
      throws JsonProcessingException {
    assertThat(lending("MARK_MISSING", fields).requestId()).isEqualTo(1);
  }

  private static void refuses(
      InvalidFieldException refusal, String step, String field, String known) {
    String name = field.substring(1, field.indexOf('\'', 1));
    assertThat(refusal.errors())
        .isEqualTo(
            List.of(
                new FieldError(name, "is not known with %s; known are %s".formatted(step, known))));
  }

  private static ActionCommand borrowing(String step, String fields)
      throws JsonProcessingException {
    return read(step, fields, BorrowingRequestsResource.StepBody.class)
        .command(1, Actor.staff("admin"));
  }

  private static ActionCommand lending(String step, String fields) throws JsonProcessingException {
    return read(step, fields, LendingRequestsResource.StepBody.class)
        .command(1, Actor.staff("admin"));
  }

  private static <T> T read(String step, String fields, Class<T> type)
      throws JsonProcessingException {
    String body = "{'step': '%s', %s}".formatted(step, fields).replace('\'', '"');
    return ObjectMapperProvider.MAPPER.readValue(body, type);
  }
}
