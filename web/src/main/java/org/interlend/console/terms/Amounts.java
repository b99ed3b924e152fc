package org.interlend.console.terms;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.validator.ValidatorException;
import java.util.Currency;
import java.util.Locale;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;

/** Converts and checks amounts in forms. */
final class Amounts {

  private Amounts() {}

  /**
   * Shows beside the field why the input is not valid.
   *
   * @throws ValidatorException when it is not an amount
   */
  static void check(Object typed, Currency currency, ConsoleTexts texts) {
    if (typed instanceof String text && Money.read(text, currency).isEmpty()) {
      throw new ValidatorException(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR,
              texts.configuration("terms.amount", show(1250L, currency, texts.locale())),
              null));
    }
  }

  /** An amount as the field shows it; null for none. */
  static String show(Long minor, Currency currency, Locale locale) {
    return minor == null ? null : new Money(minor, currency).plain(locale);
  }

  /**
   * @param what label of the field, for the refusal
   * @param text the input, or null
   * @param locale of an example of what is valid
   * @return in the currency's smallest unit; null for empty input, or zero
   * @throws WorkflowException INVALID_DATA when it is not an amount
   */
  static Long read(String what, String text, Currency currency, Locale locale) {
    if (text == null) {
      return null;
    }
    long minor =
        Money.read(text, currency)
            .orElseThrow(
                () ->
                    new WorkflowException(
                        ConsoleReason.NO_AMOUNT_OR_NOTHING,
                        text,
                        what,
                        show(1250L, currency, locale)))
            .minor();
    return minor == 0 ? null : minor;
  }
}
