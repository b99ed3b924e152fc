package org.interlend.circulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.LoanClosing;
import org.interlend.circulation.account.ReplacementCharges;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.pick.HoldCopyReplacement;
import org.interlend.circulation.terms.CirculationReason;

/**
 * Own items that patrons have lost. A lost item is missing until a desk scans it; its bill is
 * withdrawn then, unless it is paid. Items of requests are reported lost in their requests.
 */
@Stateless
public class LossWorkflow {

  @Inject private Catalog catalog;
  @Inject private Loans loans;
  @Inject private LoanClosing loanClosing;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private HoldCopyReplacement holdCopyReplacement;

  /**
   * Ends the loan as lost, and enters the replacement cost by the terms of use, and the fine of a
   * late loan. Patrons who wait for the item get another copy, or wait until it is found.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when another loan is
   *     meant, or for a borrowed item or a partner's loan
   */
  public LossResult reportLost(ReportLostCommand command) {
    Item item = catalog.item(command.barcode());
    Loan loan = loans.requireRunning(item, command.loan());
    LocalItem own = requireOwnItemOfPatron(loan);
    Optional<AccountEntry> bill = replacementCharges.enter(loan, command.by());
    loanClosing.end(loan, LoanStatus.LOST, command.by());
    holdCopyReplacement.missing(own);
    return new LossResult(loan, bill);
  }

  private static LocalItem requireOwnItemOfPatron(Loan loan) {
    if (loan.toPartner()) {
      throw new WorkflowException(
          CirculationReason.LOSS_OF_PARTNERS_LOAN, loan.barcode(), loan.partner().name());
    }
    if (loan.item() instanceof LocalItem own) {
      return own;
    }
    throw new WorkflowException(CirculationReason.LOSS_OF_BORROWED_ITEM, loan.barcode());
  }
}
