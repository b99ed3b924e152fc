package org.interlend.console.terms;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.validator.ValidatorException;
import java.util.Currency;
import org.interlend.Money;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;

/** Amounts as forms have them. */
final class Amounts {

  private Amounts() {}

  /**
   * Says beside the field what is wrong with what was typed there.
   *
   * @throws ValidatorException when it is no amount
   */
  static void check(Object typed, Currency currency) {
    if (typed instanceof String text && Money.read(text, currency).isEmpty()) {
      throw new ValidatorException(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR,
              "Please give an amount such as %s, or nothing."
                  .formatted(new Money(1250, currency).plain()),
              null));
    }
  }

  /**
   * @param what the field, as a refusal names it
   * @param text as typed, or null
   * @return in the currency's smallest unit; null for nothing given, or zero
   * @throws WorkflowProblem INVALID_DATA when it is no amount
   */
  static Long read(String what, String text, Currency currency) {
    if (text == null) {
      return null;
    }
    long minor =
        Money.read(text, currency)
            .orElseThrow(
                () ->
                    new WorkflowProblem(
                        ProblemKind.INVALID_DATA,
                        Subject.AMOUNT,
                        text,
                        "%s: please give an amount such as %s, or nothing."
                            .formatted(what, new Money(1250, currency).plain())))
            .minor();
    return minor == 0 ? null : minor;
  }
}
