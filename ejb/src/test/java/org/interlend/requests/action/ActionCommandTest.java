package org.interlend.requests.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.interlend.Actor;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;
import org.junit.jupiter.api.Test;

/** Commands for actions, their declarations and their results. */
class ActionCommandTest {

  private final ActionCommand command = ActionCommand.on(7, Actor.staff("dana"));

  @Test
  void eachPartIsSetByItself() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    ActionCommand.Details details = new ActionCommand.Details(day, null, "P1", "MAIN", true);
    ActionCommand whole =
        command
            .barcode("B1")
            .note(" Soon ")
            .reason("LOST")
            .desk("MAIN")
            .lentUntil(day, null)
            .patron("P1")
            .pickupLibrary("MAIN")
            .answer(true)
            .dueDate(day);
    assertThat(whole)
        .isEqualTo(
            new ActionCommand(7, "B1", "Soon", "LOST", "MAIN", day, details, Actor.staff("dana")));
    assertThat(command)
        .isEqualTo(
            new ActionCommand(
                7, null, null, null, null, null, ActionCommand.Details.NONE, Actor.staff("dana")));
  }

  @Test
  void blankNotesAreNone() {
    assertThat(command.note(" ").note()).isNull();
    assertThat(command.note(null).note()).isNull();
  }

  @Test
  void moreIsSaidAfterTheNote() {
    assertThat(command.note("Torn").furtherNote(" Page 3 ").note()).isEqualTo("Torn. Page 3");
    assertThat(command.note("Torn").furtherNote(" ").note()).isEqualTo("Torn");
    assertThat(command.note("Torn").furtherNote(null).note()).isEqualTo("Torn");
    assertThat(command.furtherNote("Page 3").note()).isEqualTo("Page 3");
  }

  @Test
  void aDeclarationSaysWhoWhatAndWhere() {
    ActionDeclaration action =
        ActionDeclaration.by(Permission.LEND)
            .asks(ActionParameter.NOTE)
            .at(ActionEntryPoint.LIST)
            .because(ReasonStep.REJECT);
    assertThat(action.permission()).isEqualTo(Permission.LEND);
    assertThat(action.asks()).containsExactly(ActionParameter.NOTE);
    assertThat(action.places()).containsExactly(ActionEntryPoint.LIST);
    assertThat(action.because()).isEqualTo(ReasonStep.REJECT);
  }

  @Test
  void aResultSaysWhatToDoNext() {
    assertThat(ActionResult.of("B1").instruction(Locale.ENGLISH)).isNull();
    assertThat(ActionResult.of("B1").dueExplanation(Locale.ENGLISH)).isNull();
    assertThat(ActionResult.next("B1", NextStep.sendTo("Uppsala")).instruction(Locale.ENGLISH))
        .isEqualTo("Send it to Uppsala");
  }
}
