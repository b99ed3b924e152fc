package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.console.requests.FileDeliveryView;
import org.interlend.requests.file.WebLink;
import org.interlend.staff.PatronDataVisibility;

/**
 * How the patron of a digital request gets the file; unknown values are null.
 *
 * @param link the broker's link, if it is safe to follow
 * @param brokerSaid the broker's link as received
 * @param received whether the patron may already be written to
 * @param takesFile whether staff can upload a file
 * @param sendable whether the link can be sent, or sent again
 * @param written whether the patron has an e-mail address
 * @param nothing whether there is nothing for the patron to open
 */
public record FileView(
    FileDeliveryView delivery,
    String link,
    String brokerSaid,
    boolean received,
    boolean takesFile,
    boolean sendable,
    boolean written,
    boolean nothing)
    implements Serializable {

  static FileView of(
      BorrowingRequest request,
      Optional<PatronDelivery> known,
      Instant now,
      PatronDataVisibility sees) {
    boolean received = !request.status().isAwaited();
    boolean deliverable = BorrowingAction.takesFile(request) && request.patron() != null;
    boolean openable =
        known
            .map(PatronDelivery::openable)
            .orElseGet(() -> request.description().webLink().isPresent());
    return new FileView(
        FileDeliveryView.of(known, now, sees),
        sees.opensFiles()
            ? request.description().webLink().map(WebLink::address).orElse(null)
            : null,
        sees.link(request.description().deliveryLink()),
        received,
        deliverable,
        deliverable && received && openable,
        request.patron() != null && request.patron().email() != null,
        known.map(PatronDelivery::fileName).isEmpty() && request.description().webLink().isEmpty());
  }
}
