package org.interlend.api.circulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.LibraryTime;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;

/** A loan as JSON. */
@Schema(name = "Loan", description = "A loan to a patron or a partner")
public record LoanJson(
    String barcode,
    String title,
    @Schema(description = "Primary id of the patron; null for a loan to a partner") String patron,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Code of the partner who has it")
        String partner,
    LoanStatus status,
    Instant loanedAt,
    @Schema(description = "Null for a copy on paper, which the patron keeps")
        OffsetDateTime dueDate,
    @Schema(description = "How the due date was calculated; null for such a copy")
        String dueBecause,
    @Schema(description = "When the loan ended") Instant returnedAt) {

  static LoanJson of(Loan loan, LibraryTime time) {
    boolean kept = loan.status() == LoanStatus.KEPT;
    return new LoanJson(
        loan.barcode(),
        loan.title(),
        Optional.ofNullable(loan.patron()).map(Patron::primaryId).orElse(null),
        Optional.ofNullable(loan.partner()).map(Partner::code).orElse(null),
        loan.status(),
        loan.loanedAt(),
        kept ? null : time.at(loan.dueAt()),
        kept ? null : loan.dueExplanation(Locale.ENGLISH),
        loan.returnedAt());
  }
}
