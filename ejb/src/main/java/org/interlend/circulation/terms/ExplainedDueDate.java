package org.interlend.circulation.terms;

import java.time.LocalDate;
import java.util.Locale;
import org.interlend.text.Facts;

/**
 * The last day of a loan, with an explanation.
 *
 * @param day the last day, in the library's zone
 * @param because the steps of {@link DueDateStep} by which the day was calculated
 */
public record ExplainedDueDate(LocalDate day, Facts because) {

  /** A day that staff chose. */
  public static ExplainedDueDate setAtDesk(LocalDate day) {
    return new ExplainedDueDate(day, DueDateStep.SET_AT_DESK.with());
  }

  /** How the day was calculated, for a reader of the locale. */
  public String explanation(Locale locale) {
    return DueDateSentence.of(because, locale);
  }
}
