package org.interlend.console.terms;

import static org.interlend.circulation.terms.TermsOfUse.STANDARD;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import org.interlend.circulation.terms.FeeRule;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.settings.ValidCode;

/** The fields of the terms form; amounts are texts in the currency's main unit. */
public class TermsFields extends TermsSettings {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "{terms.code.missing}")
  @Size(max = 64)
  @ValidCode
  private String code;

  private String fineAmount;
  private String maxFineAmount;
  private String replacementAmount;
  private String loanFeeAmount;
  private String copyFeeAmount;

  /** The fields of new terms: the standard periods, and letters. */
  public TermsFields() {
    super(
        null,
        null,
        null,
        STANDARD.loanDays(),
        STANDARD.maxRenewals(),
        STANDARD.renewalDays(),
        STANDARD.recallDays(),
        STANDARD.holdShelfDays());
    remind(new LetterDays(3, 1, 8, 15, null));
  }

  static TermsFields of(TermsOfUse terms, Currency currency, Locale locale) {
    TermsFields fields = new TermsFields();
    fields.take(terms);
    fields.code = terms.code();
    FineRule fine = terms.fine();
    FeeRule fee = terms.requestFee();
    fields.fineAmount = fine.perDay() == 0 ? null : Amounts.show(fine.perDay(), currency, locale);
    fields.maxFineAmount = Amounts.show(fine.most(), currency, locale);
    fields.replacementAmount = Amounts.show(terms.replacementCost(), currency, locale);
    fields.loanFeeAmount = Amounts.show(fee.loan(), currency, locale);
    fields.copyFeeAmount = Amounts.show(fee.copy(), currency, locale);
    return fields;
  }

  /**
   * Takes over the amounts.
   *
   * @throws org.interlend.WorkflowException INVALID_DATA when an amount is not valid
   */
  TermsFields charged(Currency currency, ConsoleTexts texts) {
    Function<String, String> label = key -> texts.configuration(key, currency.getCurrencyCode());
    Long perDay =
        Amounts.read(
            texts.configuration("terms.fine.perDay"), fineAmount, currency, texts.locale());
    charge(
        new FineRule(
            perDay == null ? 0 : perDay,
            Amounts.read(
                texts.configuration("terms.fine.most"), maxFineAmount, currency, texts.locale()),
            fine().graceDays()));
    bill(
        Amounts.read(
            label.apply("terms.replacementCost"), replacementAmount, currency, texts.locale()));
    charge(
        new FeeRule(
            Amounts.read(label.apply("terms.loanFee"), loanFeeAmount, currency, texts.locale()),
            Amounts.read(label.apply("terms.copyFee"), copyFeeAmount, currency, texts.locale()),
            requestFee().step()));
    return this;
  }

  String code() {
    return code;
  }
}
