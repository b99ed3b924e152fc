package org.interlend.borrowing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loans;

/**
 * Deletes the temporary records of a borrowing request: item by item, and with the last one bib and
 * holding.
 */
@ApplicationScoped
public class TemporaryRecords {

  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private Loans loans;

  /** Removes what refers to the item, or the reference itself. */
  public void detach(TemporaryItem item) {
    holds.remove(item);
    loans.detachItem(item);
  }

  public void remove(TemporaryItem item) {
    catalog.remove(item);
  }

  public void removeBib(BorrowingRequest request) {
    TemporaryTitle title = requirePresent(request.temporaryTitle());
    request.releaseRecords();
    catalog.remove(title.holding(), title.bib());
  }

  /** An open request has its temporary records unless a concurrent message has just closed it. */
  public static <T> T requirePresent(Optional<T> owned) {
    return owned.orElseThrow(OptimisticLockException::new);
  }
}
