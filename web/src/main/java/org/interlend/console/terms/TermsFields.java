package org.interlend.console.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.interlend.Money;
import org.interlend.circulation.FineRule;
import org.interlend.circulation.TermsInput;
import org.interlend.circulation.TermsOfUse;
import org.interlend.settings.SettingsGroup;

/** The fields of the terms form; periods are in days, amounts are in the currency's main unit. */
public class TermsFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 3650;
  private static final String NUMBER = "Please give a whole number from {value} on.";
  private static final String TOO_MANY = "At most {value}.";

  @NotBlank(message = "Please give a code.")
  @Size(max = 64, message = "At most 64 characters.")
  @Pattern(regexp = "\\S+( \\S+)*", message = "No blanks at its ends, please.")
  String code;

  @NotBlank(message = "Please give a name.")
  @Size(max = 255, message = "At most 255 characters.")
  String name;

  @Size(max = 64, message = "At most 64 characters.")
  private String itemPolicy;

  @Size(max = 64, message = "At most 64 characters.")
  private String patronGroup;

  @NotNull(message = "Please give a whole number.")
  @Min(value = 0, message = NUMBER)
  @Max(value = LONGEST, message = TOO_MANY)
  private Integer loanDays = 28;

  @NotNull(message = "Please give a whole number.")
  @Min(value = 0, message = NUMBER)
  @Max(value = LONGEST, message = TOO_MANY)
  private Integer maxRenewals = 2;

  @NotNull(message = "Please give a whole number.")
  @Min(value = 1, message = NUMBER)
  @Max(value = LONGEST, message = TOO_MANY)
  private Integer renewalDays = 28;

  @NotNull(message = "Please give a whole number.")
  @Min(value = 0, message = NUMBER)
  @Max(value = LONGEST, message = TOO_MANY)
  private Integer recallDays = 7;

  @NotNull(message = "Please give a whole number.")
  @Min(value = 1, message = NUMBER)
  @Max(value = LONGEST, message = TOO_MANY)
  private Integer holdShelfDays = 7;

  @NotNull(message = "Please give a whole number.")
  @Min(value = 0, message = NUMBER)
  @Max(value = LONGEST, message = TOO_MANY)
  private Integer graceDays = 0;

  private String finePerDay;
  private String maxFine;

  static TermsFields of(TermsOfUse terms, Currency currency) {
    TermsFields fields = new TermsFields();
    fields.code = terms.code();
    fields.name = terms.name();
    fields.itemPolicy = terms.itemPolicy();
    fields.patronGroup = terms.patronGroup();
    fields.loanDays = terms.loanDays();
    fields.maxRenewals = terms.maxRenewals();
    fields.renewalDays = terms.renewalDays();
    fields.recallDays = terms.recallDays();
    fields.holdShelfDays = terms.holdShelfDays();
    FineRule fine = terms.fine();
    fields.graceDays = fine.graceDays();
    if (fine.perDay() > 0) {
      fields.finePerDay = new Money(fine.perDay(), currency).plain();
    }
    if (fine.most() != null) {
      fields.maxFine = new Money(fine.most(), currency).plain();
    }
    return fields;
  }

  /**
   * @throws org.interlend.WorkflowProblem INVALID_DATA when an amount is not valid
   */
  TermsInput record(Currency currency) {
    Long perDay = Amounts.read("For each open day overdue", finePerDay, currency);
    return new TermsInput(
        code,
        name,
        itemPolicy,
        patronGroup,
        loanDays,
        maxRenewals,
        renewalDays,
        recallDays,
        holdShelfDays,
        new FineRule(
            perDay == null ? 0 : perDay,
            Amounts.read("The most one loan can cost", maxFine, currency),
            graceDays));
  }
}
