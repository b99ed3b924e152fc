package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * Keeps the library that lends, as the broker names it: the last one named counts, until staff set
 * it by hand.
 */
@ApplicationScoped
public class Suppliers {

  @Inject private Clock clock;

  /** Whether the message names another supplier or call number than the request has. */
  public boolean differs(BorrowingRequest request, Supplier supplier) {
    return request.isAnother(supplier.library())
        || supplier.callNumber() != null && !supplier.callNumber().equals(request.callNumber());
  }

  /** Sets what the message names. */
  public void named(BorrowingRequest request, Supplier supplier) {
    if (!differs(request, supplier)) {
      return;
    }
    if (supplier.callNumber() != null
        || supplier.whole() && request.isAnother(supplier.library())) {
      request.shelvedAs(supplier.callNumber());
    }
    Optional<RemoteLibrary> lender =
        Optional.ofNullable(supplier.library())
            .filter(named -> !request.isRemoteByHand())
            .or(request::lender);
    if (lender.isEmpty()) {
      return;
    }
    request.supplierKnown(
        lender.get(), request.eventOfBroker(clock.instant(), RequestEventKind.SUPPLIER_KNOWN));
    if (supplier.isNew() && !request.isRemoteByHand()) {
      request.warnStaff(
          new RequestWarning(
              RequestWarningKind.UNKNOWN_LENDER, clock.instant(), null, lender.get().code()));
    }
  }
}
