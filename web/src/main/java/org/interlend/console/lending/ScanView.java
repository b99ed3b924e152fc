package org.interlend.console.lending;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.interlend.console.requests.FileDeliveryView;
import org.interlend.lending.file.CoverPageStatus;
import org.interlend.lending.file.PartnerDelivery;
import org.interlend.lending.file.ScanEligibility;
import org.interlend.lending.request.LendingRequest;
import org.interlend.staff.PatronDataVisibility;

/**
 * The scan of a digital request.
 *
 * @param taken whether staff can upload a scan
 * @param coverPage null while it is unknown
 */
public record ScanView(boolean taken, CoverPageStatus coverPage, FileDeliveryView delivery)
    implements Serializable {

  static ScanView of(
      LendingRequest request,
      Optional<PartnerDelivery> known,
      Instant now,
      PatronDataVisibility sees) {
    return new ScanView(
        ScanEligibility.takesScan(request),
        known.map(PartnerDelivery::coverPage).orElse(null),
        FileDeliveryView.of(known, now, sees));
  }
}
