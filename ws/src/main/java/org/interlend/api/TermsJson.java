package org.interlend.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Money;
import org.interlend.circulation.FineRule;
import org.interlend.circulation.TermsInput;
import org.interlend.circulation.TermsOfUse;

/**
 * Terms of use as JSON; all periods in days, all amounts in the smallest unit of the institution's
 * currency.
 */
@Schema(
    name = "TermsOfUse",
    description =
        "Loan periods, renewals and fines. Periods are in days, amounts in the smallest unit of the"
            + " institution's currency, such as cents.")
public record TermsJson(
    @Size(max = Body.CODE) @Schema(description = "As in the path", examples = "GENERAL")
        String code,
    @NotBlank @Size(max = 255) String name,
    @Size(max = 64) @Schema(description = "The item policy they apply to") String itemPolicy,
    @Size(max = 64) @Schema(description = "The patron group they apply to") String patronGroup,
    @NotNull
        @Min(0)
        @Max(TermsJson.LONGEST)
        @Schema(description = "Loan period; 0: such items are not lent")
        Integer loanDays,
    @NotNull @Min(0) @Max(TermsJson.LONGEST) Integer maxRenewals,
    @NotNull @Min(1) @Max(TermsJson.LONGEST) Integer renewalDays,
    @NotNull
        @Min(0)
        @Max(TermsJson.LONGEST)
        @Schema(description = "How long a patron may keep a recalled item")
        Integer recallDays,
    @NotNull
        @Min(1)
        @Max(TermsJson.LONGEST)
        @Schema(description = "Open days an item waits on the hold shelf")
        Integer holdShelfDays,
    @Min(0)
        @Max(Money.MOST)
        @Schema(description = "Fine for each open day overdue", defaultValue = "0")
        Long finePerDay,
    @Min(1) @Max(Money.MOST) @Schema(description = "Maximum fine of one loan; absent: no limit")
        Long maxFine,
    @Min(0)
        @Max(TermsJson.LONGEST)
        @Schema(
            description = "Open days overdue without a fine; after them these days count too",
            defaultValue = "0")
        Integer graceDays) {

  static final int LONGEST = 3650;

  /** Fills in the defaults of fields that are absent. */
  public TermsJson {
    finePerDay = Body.or(finePerDay, 0L);
    graceDays = Body.or(graceDays, 0);
  }

  static TermsJson of(TermsOfUse terms) {
    FineRule fine = terms.fine();
    return new TermsJson(
        terms.code(),
        terms.name(),
        terms.itemPolicy(),
        terms.patronGroup(),
        terms.loanDays(),
        terms.maxRenewals(),
        terms.renewalDays(),
        terms.recallDays(),
        terms.holdShelfDays(),
        fine.perDay(),
        fine.most(),
        fine.graceDays());
  }

  TermsInput record(String code) {
    return new TermsInput(
        code,
        name,
        Body.given(itemPolicy),
        Body.given(patronGroup),
        loanDays,
        maxRenewals,
        renewalDays,
        recallDays,
        holdShelfDays,
        new FineRule(finePerDay, maxFine, graceDays));
  }
}
