package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.patrons.Patron;

/**
 * Handles CheckOutItem for borrowed items. Some brokers have staff lend on their own pages; it is a
 * loan by the rules of the desk, and one that a desk has made already is not made again.
 */
@ApplicationScoped
class BorrowingCheckOut {

  @Inject private BorrowingRequests requests;
  @Inject private Loans loans;
  @Inject private DeskWorkflow desk;

  BorrowingCheckOutResult checkOut(BorrowedVolume volume, Patron patron) {
    TemporaryItem item = TemporaryRecordDeletion.requirePresent(volume.item());
    Optional<Loan> known = loans.running(item).filter(loan -> loan.patron() == patron);
    if (known.isPresent()) {
      return new BorrowingCheckOutResult(volume, known.get().dueAt(), true);
    }
    requests.forceVersion(volume.request());
    String broker = volume.request().partner().code();
    Loan loan =
        desk.lend(patron, item, new LendCommand(patron.cardNumber(), item.barcode(), null, broker));
    return new BorrowingCheckOutResult(volume, loan.dueAt(), false);
  }
}
