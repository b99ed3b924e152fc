package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Item;
import org.interlend.circulation.LenderDirectory;

/** The lenders that brokers name in borrowing requests; while none is named, the broker itself. */
@ApplicationScoped
class BorrowingLenders implements LenderDirectory {

  @Inject private BorrowingRequests requests;

  @Override
  public Optional<String> lenderOf(Item item) {
    return requests.findVolume(item).map(volume -> volume.request().returnsTo().label());
  }
}
