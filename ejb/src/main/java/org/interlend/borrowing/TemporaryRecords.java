package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Holds;
import org.interlend.circulation.Loans;

/**
 * Deletes the temporary records of a borrowing request: item by item, and with the last one bib and
 * holding.
 */
@ApplicationScoped
class TemporaryRecords {

  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private Loans loans;

  /** Removes what refers to the item, or the reference itself. */
  void detach(TemporaryItem item) {
    holds.remove(item);
    loans.detachItem(item);
  }

  void remove(TemporaryItem item) {
    catalog.remove(item);
  }

  void removeBib(BorrowingRequest request) {
    TemporaryTitle title = requirePresent(request.temporaryTitle());
    request.releaseRecords();
    catalog.remove(title.holding(), title.bib());
  }

  /** An open request has its temporary records unless a concurrent message has just closed it. */
  static <T> T requirePresent(Optional<T> owned) {
    return owned.orElseThrow(OptimisticLockException::new);
  }
}
