package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences that explain due dates. */
class DueDateStepTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @EnumSource(DueDateStep.class)
  void eachStepHasASentenceThatGoesOn(DueDateStep step) {
    Object value =
        switch (step) {
          case BY_TERMS, RENEWED_BY_TERMS, RECALLED_BY_TERMS, DELIVERY_DAYS -> 2;
          default -> DAY;
        };
    assertThat(
            DueDateSentence.of(
                step.with(value, DAY).and(DueDateStep.CLOSED_BECAUSE.with("Inventory")),
                Locale.ENGLISH))
        .contains("(Inventory)")
        .doesNotContain("{", "null");
  }

  @Test
  void eachSentenceBelongsToAStep() {
    assertThat(
            ResourceBundle.getBundle("org.interlend.circulation.terms.DueDateCalculator").keySet())
        .hasSameSizeAs(DueDateStep.values());
  }

  @Test
  void dateByStaffIsExplainedWithTheDateByTheRules() {
    assertThat(
            DueDateSentence.of(
                DueDateStep.SET_AT_DESK_BECAUSE
                    .with("Ill")
                    .and(DueDateStep.BY_RULES.with(DAY))
                    .and(DueDateStep.BY_TERMS.with(28, "General")),
                Locale.ENGLISH))
        .isEqualTo("set at the desk: Ill (by the rules 1 Dec 2026: 28 days by the terms General)");
  }

  @Test
  void recallIsExplainedByTheTerms() {
    assertThat(
            DueDateSentence.of(
                DueDateStep.RECALLED_BY_LENDER
                    .with()
                    .and(DueDateStep.RECALLED_BY_TERMS.with(7, "General")),
                Locale.ENGLISH))
        .isEqualTo("recalled by the lender: 7 days from the recall by the terms General");
  }
}
