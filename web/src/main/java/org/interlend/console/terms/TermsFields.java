package org.interlend.console.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.function.Function;
import org.interlend.circulation.terms.FeeRule;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.settings.NoExtraBlanks;

/** The fields of the terms form; amounts are texts in the currency's main unit. */
public class TermsFields extends TermsSettings {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "{terms.code.missing}")
  @Size(max = 64)
  @NoExtraBlanks
  private String code;

  private String fineAmount;
  private String maxFineAmount;
  private String replacementAmount;
  private String loanFeeAmount;
  private String copyFeeAmount;

  /** The fields of new terms: the standard ones, and letters. */
  public TermsFields() {
    take(TermsOfUse.STANDARD);
    remind(new LetterDays(3, 1, 8, 15, null));
  }

  static TermsFields of(TermsOfUse terms, Currency currency) {
    TermsFields fields = new TermsFields();
    fields.take(terms);
    fields.code = terms.code();
    FineRule fine = terms.fine();
    FeeRule fee = terms.requestFee();
    fields.fineAmount = fine.perDay() == 0 ? null : Amounts.show(fine.perDay(), currency);
    fields.maxFineAmount = Amounts.show(fine.most(), currency);
    fields.replacementAmount = Amounts.show(terms.replacementCost(), currency);
    fields.loanFeeAmount = Amounts.show(fee.loan(), currency);
    fields.copyFeeAmount = Amounts.show(fee.copy(), currency);
    return fields;
  }

  /**
   * Takes over the amounts.
   *
   * @throws org.interlend.WorkflowException INVALID_DATA when an amount is not valid
   */
  TermsFields charged(Currency currency, ConsoleTexts texts) {
    Function<String, String> label = key -> texts.configuration(key, currency.getCurrencyCode());
    Long perDay = Amounts.read(texts.configuration("terms.fine.perDay"), fineAmount, currency);
    charge(
        new FineRule(
            perDay == null ? 0 : perDay,
            Amounts.read(texts.configuration("terms.fine.most"), maxFineAmount, currency),
            fine().graceDays()));
    bill(Amounts.read(label.apply("terms.replacementCost"), replacementAmount, currency));
    charge(
        new FeeRule(
            Amounts.read(label.apply("terms.loanFee"), loanFeeAmount, currency),
            Amounts.read(label.apply("terms.copyFee"), copyFeeAmount, currency),
            requestFee().step()));
    return this;
  }

  String code() {
    return code;
  }
}
