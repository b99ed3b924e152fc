package org.interlend.console.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.interlend.Money;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.settings.SingleBlanks;

/** The fields of the terms form; amounts are texts in the currency's main unit. */
public class TermsFields extends TermsSettings {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "{terms.code.missing}")
  @Size(max = 64)
  @SingleBlanks
  private String code;

  private String fineAmount;
  private String maxFineAmount;
  private String replacementAmount;

  /** The fields of new terms. */
  public TermsFields() {
    super(null, null, null, 28, 2, 28, 7, 7);
    remind(new LetterDays(3, 1, 8, 15, null));
  }

  static TermsFields of(TermsOfUse terms, Currency currency) {
    TermsFields fields = new TermsFields();
    fields.take(terms);
    fields.code = terms.code();
    FineRule fine = terms.fine();
    if (fine.perDay() > 0) {
      fields.fineAmount = new Money(fine.perDay(), currency).plain();
    }
    if (fine.most() != null) {
      fields.maxFineAmount = new Money(fine.most(), currency).plain();
    }
    if (terms.replacementCost() != null) {
      fields.replacementAmount = new Money(terms.replacementCost(), currency).plain();
    }
    return fields;
  }

  /**
   * Takes over the amounts.
   *
   * @throws org.interlend.WorkflowProblem INVALID_DATA when an amount is not valid
   */
  TermsFields charged(Currency currency, ConsoleTexts texts) {
    Long perDay = Amounts.read(texts.configuration("terms.fine.perDay"), fineAmount, currency);
    charge(
        new FineRule(
            perDay == null ? 0 : perDay,
            Amounts.read(texts.configuration("terms.fine.most"), maxFineAmount, currency),
            fine().graceDays()));
    bill(
        Amounts.read(
            texts.configuration("terms.replacementCost", currency.getCurrencyCode()),
            replacementAmount,
            currency));
    return this;
  }

  String code() {
    return code;
  }
}
