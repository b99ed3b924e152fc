package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.borrowing.receiving.PatronEligibility;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendOptions;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
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
    TemporaryItem item = volume.requireItem();
    Patron patron = patronEligibility.recipient(request, named);
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

  /** The loan that the item is on, or back from; it has no patron once it is anonymized. */
  private Optional<Loan> made(BorrowedVolume volume, TemporaryItem item) {
    return volume.status() == VolumeStatus.RETURNED || volume.status() == VolumeStatus.SENT_BACK
        ? loans.lastReturned(item)
        : loans.running(item);
  }
}
