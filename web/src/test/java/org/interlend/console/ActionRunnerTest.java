package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.WorkflowException;
import org.interlend.patrons.PatronReason;
import org.junit.jupiter.api.Test;

/** At which input of a form a refusal is shown. */
class ActionRunnerTest {

  @Test
  void aRefusalIsShownAtTheInputThatHasTheNameOfTheRefusedField() {
    var refusal = new WorkflowException(PatronReason.BARCODE_OF_ANOTHER_PATRON, "4711", "P1");
    assertThat(ActionRunner.in("patron").apply(refusal.at("barcodes")))
        .isEqualTo("patron:barcodes");
  }

  @Test
  void ofAFieldWithinAnotherTheInputHasItsOwnName() {
    var refusal = new WorkflowException(PatronReason.ADDRESS_WITHOUT_FIRST_LINE);
    assertThat(ActionRunner.in("patron").apply(refusal)).isEqualTo("patron:line1");
  }

  @Test
  void aRefusalOfNoFieldIsShownAtTheTop() {
    var refusal = new WorkflowException(ConsoleReason.RECORD_GONE, "MAIN");
    assertThat(ActionRunner.in("library").apply(refusal)).isNull();
  }
}
