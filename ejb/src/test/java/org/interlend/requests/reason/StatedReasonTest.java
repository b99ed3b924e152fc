package org.interlend.requests.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why staff take a step, in the words of the library's list and in their own. */
class StatedReasonTest {

  private final ReasonCode torn =
      TestReasons.offered(ReasonStep.DAMAGE, "TORN", "Torn", "Zerrissen", "Sönderriven");

  @ParameterizedTest
  @CsvSource({"en, Torn", "de-AT, Zerrissen", "sv, Sönderriven", "fi, Torn"})
  void aReasonIsToldInTheReadersLanguageElseInEnglish(String language, String label) {
    assertThat(torn.label(Locale.forLanguageTag(language))).isEqualTo(label);
  }

  @Test
  void whatStaffAddFollowsTheReason() {
    assertThat(new StatedReason(torn, "Page 3").text(Locale.GERMAN)).isEqualTo("Zerrissen: Page 3");
    assertThat(new StatedReason(torn, null).text(Locale.ENGLISH)).isEqualTo("Torn");
    assertThat(new StatedReason(null, "Page 3").text(Locale.ENGLISH)).isEqualTo("Page 3");
    assertThat(StatedReason.NONE.text(Locale.ENGLISH)).isNull();
  }

  @Test
  void whatTheStepSaysIsToldInTheReadersLanguage() {
    StatedReason why = StatedReason.of(StandardReason.RECALLED_BY_LENDER);
    for (Locale reader : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertThat(why.text(reader)).isEqualTo(StandardReason.RECALLED_BY_LENDER.label(reader));
    }
  }

  @Test
  void aNoteThatLooksLikeALabelIsToldAsItIs() {
    assertThat(new StatedReason(torn, "see @LoanStatus.OPEN").text(Locale.ENGLISH))
        .isEqualTo("Torn: see @LoanStatus.OPEN");
  }

  @Test
  void aSavedReasonHasAllThatItsFormSaysWithoutBlanks() {
    ReasonSettings form = TestReasons.settings(ReasonStep.LOSS, " Lost ", " ", "Borta");
    TestPartner.set(form, "active", false);

    torn.take(form);

    assertThat(torn.code()).isEqualTo("TORN");
    assertThat(torn.step()).isEqualTo(ReasonStep.LOSS);
    assertThat(torn.active()).isFalse();
    assertThat(List.of(torn.english(), torn.swedish())).containsExactly("Lost", "Borta");
    assertThat(torn.german()).isNull();
  }

  @Test
  void aNewReasonIsOffered() {
    assertThat(torn.active()).isTrue();
  }

  @Test
  void aRefusedReasonIsNamedWithItsStep() {
    WorkflowException refusal =
        new WorkflowException(
            ReasonCodeReason.REASON_NOT_OFFERED, "TORN", ReasonStep.LOSS.reference());
    assertThat(refusal.kind()).isEqualTo(ProblemKind.INVALID_DATA);
    assertThat(refusal.about()).isEqualTo(Subject.REASON);
    assertThat(refusal.sentence(Locale.ENGLISH))
        .isEqualTo(
            "The chosen reason is not among those for \""
                + ReasonStep.LOSS.label(Locale.ENGLISH)
                + "\": choose one of those");
  }
}
