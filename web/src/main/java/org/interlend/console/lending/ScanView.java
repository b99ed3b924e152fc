package org.interlend.console.lending;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.interlend.lending.file.CoverPageStatus;
import org.interlend.lending.file.PartnerDelivery;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.requests.file.FileSize;
import org.interlend.staff.PatronDataVisibility;

/**
 * The scan of a digital request; unknown values are null.
 *
 * @param taken whether staff can upload a scan
 * @param name of the file, also after its removal
 * @param stored whether the file still exists
 */
public record ScanView(
    boolean taken,
    String name,
    String size,
    boolean stored,
    CoverPageStatus coverPage,
    FileAccessStatus access,
    Instant sentAt,
    Instant endsAt,
    int views,
    Integer viewLimit,
    Instant lastViewedAt)
    implements Serializable {

  static ScanView of(
      LendingRequest request,
      Optional<PartnerDelivery> known,
      Instant now,
      PatronDataVisibility sees) {
    return new ScanView(
        request.takesScan(),
        sees.personal(known.map(Delivery::fileName).orElse(null)),
        known.map(Delivery::size).map(FileSize::inWords).orElse(null),
        known.flatMap(Delivery::file).isPresent(),
        known.map(PartnerDelivery::coverPage).orElse(null),
        known.map(delivery -> delivery.access(now)).orElse(null),
        known.map(Delivery::sentAt).orElse(null),
        known.map(Delivery::endsAt).orElse(null),
        known.map(Delivery::views).orElse(0),
        known.map(Delivery::viewLimit).orElse(null),
        known.map(Delivery::lastViewedAt).orElse(null));
  }

  /** Whether there is a link that can be withdrawn. */
  public boolean withdrawable() {
    return access == FileAccessStatus.OPEN;
  }
}
