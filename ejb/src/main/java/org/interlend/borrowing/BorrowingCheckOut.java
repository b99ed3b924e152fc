package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.receiving.PatronEligibility;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendOptions;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronLookupResult;

/**
 * Handles CheckOutItem for borrowed items. Some brokers have staff lend on their own pages; it is a
 * loan by the rules of the desk, and one that a desk has made already is not made again, even if
 * the desk has taken the item back since.
 */
@ApplicationScoped
class BorrowingCheckOut {

  @Inject private PatronEligibility patronEligibility;
  @Inject private Loans loans;
  @Inject private DeskWorkflow desk;

  BorrowingCheckOutResult checkOut(BorrowedVolume volume, PatronLookupResult named) {
    BorrowingRequest request = volume.request();
    Patron patron = patronEligibility.recipient(request, named);
    if (volume.closed()) {
      return handedOut(volume, patron);
    }
    TemporaryItem item = volume.requireItem();
    Optional<Loan> known =
        made(volume, item)
            .filter(
                loan ->
                    loan.patron() == patron || loan.patron() == null && patron == request.patron());
    if (known.isPresent()) {
      return new BorrowingCheckOutResult(volume, known.get().dueAt(), true);
    }
    Actor broker = request.partner().actor();
    Loan loan = desk.lend(patron, item, new LendOptions(null, broker));
    return new BorrowingCheckOutResult(volume, loan.dueAt(), false);
  }

  /**
   * A copy that its patron keeps is not lent again. Its request has no patron once it is
   * anonymized.
   */
  private static BorrowingCheckOutResult handedOut(BorrowedVolume copy, Patron patron) {
    Patron keeper = copy.request().patron();
    if (keeper != null && keeper != patron) {
      throw new WorkflowException(CirculationReason.ITEM_ON_LOAN, copy.barcode());
    }
    return new BorrowingCheckOutResult(copy, null, true);
  }

  /** The loan that the item is on, or back from; it has no patron once it is anonymized. */
  private Optional<Loan> made(BorrowedVolume volume, TemporaryItem item) {
    return volume.status() == VolumeStatus.RETURNED || volume.status() == VolumeStatus.SENT_BACK
        ? loans.lastReturned(item)
        : loans.running(item);
  }
}
