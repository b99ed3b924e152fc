package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.interlend.circulation.terms.CirculationReason;
import org.junit.jupiter.api.Test;

class ActorTest {

  private static final Actor PROGRAM = Actor.of(Automation.BILLS);

  @Test
  void aProgramHasItsNameInTheLanguageOfTheReader() {
    assertThat(PROGRAM.label(Locale.GERMAN)).isEqualTo(Automation.BILLS.label(Locale.GERMAN));
    assertThat(PROGRAM.inEnglish()).isEqualTo(Automation.BILLS.label());
    assertThat(refused(PROGRAM)).contains(Automation.BILLS.label(Locale.GERMAN));
    assertThat(refused(Actor.PATRON)).contains(Actor.PATRON.label(Locale.GERMAN));
    assertThat(refused(Actor.staff("desk"))).endsWith("desk");
  }

  @Test
  void anAccountNamedLikeALabelIsShownAsItIs() {
    assertThat(Actor.staff("LoanStatus.OPEN").label(Locale.GERMAN)).isEqualTo("LoanStatus.OPEN");
    assertThat(Actor.partner("@LoanStatus.OPEN").inEnglish()).isEqualTo("@LoanStatus.OPEN");
  }

  private static String refused(Actor settledBy) {
    return new WorkflowException(CirculationReason.ENTRY_SETTLED, 1, 2, 3, settledBy)
        .sentence(Locale.GERMAN);
  }
}
