package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * Keeps the library that lends, as the broker names it: the last one named counts, until staff set
 * it by hand.
 */
@ApplicationScoped
public class ReportedLenderRecorder {

  @Inject private Clock clock;

  /** Whether the message names another lender or call number than the request has. */
  public boolean differs(BorrowingRequest request, ReportedLender lender) {
    return request.remote().isAnother(lender.library())
        || lender.callNumber() != null
            && !lender.callNumber().equals(request.description().callNumber());
  }

  /** Sets what the message names; staff are warned of a library whose record they complete. */
  public void named(BorrowingRequest request, ReportedLender lender) {
    if (kept(request, lender) && lender.isStub() && !request.remote().isByHand()) {
      request.warnStaff(
          RequestWarning.of(RequestWarningKind.UNKNOWN_LENDER, clock.instant())
              .detail(lender.library().code()));
    }
  }

  /**
   * Sets what the message names, without a warning.
   *
   * @return whether it names something else than before, and the lender is known
   */
  public boolean kept(BorrowingRequest request, ReportedLender lender) {
    if (!differs(request, lender)) {
      return false;
    }
    // Without a new one, the call number stays while the lender does: it is the former lender's.
    boolean replaced = request.lender().isPresent() && request.remote().isAnother(lender.library());
    if (lender.callNumber() != null || replaced) {
      request.shelvedAs(lender.callNumber());
    }
    Optional<RemoteLibrary> library =
        Optional.ofNullable(lender.library())
            .filter(named -> !request.remote().isByHand())
            .or(request::lender);
    library.ifPresent(known -> request.libraryNamed(known, clock.instant()));
    return library.isPresent();
  }
}
