package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.interlend.borrowing.file.FileDelivery;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.WebLink;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.requests.file.FileSize;
import org.interlend.staff.PatronDataVisibility;

/**
 * How the patron of a digital request gets the file; unknown values are null.
 *
 * @param name of the uploaded file, also after its deletion
 * @param stored whether the file still exists
 * @param link the broker's link, if it is safe to follow
 * @param brokerSaid the broker's link as received
 * @param access null while there is neither a file nor a link
 * @param received whether the patron may already be written to
 * @param takesFile whether staff can upload a file
 * @param sendable whether the link can be sent, or sent again
 * @param written whether the patron has an e-mail address
 * @param nothing whether there is nothing for the patron to open
 */
public record FileView(
    String name,
    String size,
    boolean stored,
    String link,
    String brokerSaid,
    FileAccessStatus access,
    Instant sentAt,
    Instant endsAt,
    int views,
    Integer viewLimit,
    Instant firstViewedAt,
    Instant lastViewedAt,
    Instant removedAt,
    boolean received,
    boolean takesFile,
    boolean sendable,
    boolean written,
    boolean nothing)
    implements Serializable {

  static FileView of(
      BorrowingRequest request,
      Optional<FileDelivery> known,
      Instant now,
      PatronDataVisibility sees) {
    boolean received = !request.status().isAwaited();
    boolean deliverable = request.takesFile() && request.patron() != null;
    boolean openable =
        known
            .map(FileDelivery::openable)
            .orElseGet(() -> request.description().webLink().isPresent());
    return new FileView(
        sees.personal(known.map(FileDelivery::fileName).orElse(null)),
        known.map(FileDelivery::size).map(FileSize::inWords).orElse(null),
        known.flatMap(FileDelivery::file).isPresent(),
        sees.opensFiles()
            ? request.description().webLink().map(WebLink::address).orElse(null)
            : null,
        sees.link(request.description().deliveryLink()),
        known.map(delivery -> delivery.access(now)).orElse(null),
        known.map(FileDelivery::sentAt).orElse(null),
        known.map(FileDelivery::endsAt).orElse(null),
        known.map(FileDelivery::views).orElse(0),
        known.map(FileDelivery::viewLimit).orElse(null),
        known.map(FileDelivery::firstViewedAt).orElse(null),
        known.map(FileDelivery::lastViewedAt).orElse(null),
        known.map(FileDelivery::removedAt).orElse(null),
        received,
        deliverable,
        deliverable && received && openable,
        request.patron() != null && request.patron().email() != null,
        known.map(FileDelivery::fileName).isEmpty() && request.description().webLink().isEmpty());
  }

  /** Whether there is a link that can be withdrawn. */
  public boolean withdrawable() {
    return access == FileAccessStatus.OPEN;
  }
}
