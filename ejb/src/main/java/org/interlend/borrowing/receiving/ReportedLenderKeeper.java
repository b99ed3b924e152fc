package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * Keeps the library that lends, as the broker names it: the last one named counts, until staff set
 * it by hand.
 */
@ApplicationScoped
public class ReportedLenderKeeper {

  @Inject private Clock clock;

  /** Whether the message names another lender or call number than the request has. */
  public boolean differs(BorrowingRequest request, ReportedLender lender) {
    return request.isAnother(lender.library())
        || lender.callNumber() != null && !lender.callNumber().equals(request.callNumber());
  }

  /** Sets what the message names. */
  public void named(BorrowingRequest request, ReportedLender lender) {
    if (!differs(request, lender)) {
      return;
    }
    // Without a new one, the call number stays while the lender does: it is the former lender's.
    boolean replaced = request.lender().isPresent() && request.isAnother(lender.library());
    if (lender.callNumber() != null || replaced) {
      request.shelvedAs(lender.callNumber());
    }
    Optional<RemoteLibrary> library =
        Optional.ofNullable(lender.library())
            .filter(named -> !request.isRemoteByHand())
            .or(request::lender);
    if (library.isEmpty()) {
      return;
    }
    request.lenderKnown(
        library.get(), request.eventOfBroker(clock.instant(), HistoryEventKind.SUPPLIER_KNOWN));
    if (lender.isStub() && !request.isRemoteByHand()) {
      request.warnStaff(
          RequestWarning.of(RequestWarningKind.UNKNOWN_LENDER, clock.instant())
              .detail(library.get().code()));
    }
  }
}
