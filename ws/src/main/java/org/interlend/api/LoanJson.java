package org.interlend.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.circulation.Loan;
import org.interlend.circulation.LoanStatus;

/**
 * A loan as JSON.
 *
 * @param patron primary id
 * @param dueBecause how the due date was reckoned
 * @param returnedAt when it ended, or null
 */
@Schema(name = "Loan", description = "An item in a patron's hands")
public record LoanJson(
    String barcode,
    String title,
    @Schema(description = "Primary id of the patron") String patron,
    LoanStatus status,
    Instant loanedAt,
    OffsetDateTime dueDate,
    @Schema(description = "How the due date was reckoned") String dueBecause,
    @Schema(description = "When the loan ended") Instant returnedAt) {

  static LoanJson of(Loan loan, LibraryTime time) {
    return new LoanJson(
        loan.barcode(),
        loan.title(),
        loan.patron().primaryId(),
        loan.status(),
        loan.loanedAt(),
        time.at(loan.dueAt()),
        loan.dueBecause(),
        loan.returnedAt());
  }
}
