package org.interlend.console.lending;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.interlend.console.requests.DeliveryView;
import org.interlend.lending.file.CoverPageStatus;
import org.interlend.lending.file.PartnerDelivery;
import org.interlend.lending.file.ScanRules;
import org.interlend.lending.request.LendingRequest;
import org.interlend.staff.PatronDataVisibility;

/**
 * The scan of a digital request.
 *
 * @param taken whether staff can upload a scan
 * @param coverPage null while it is unknown
 */
public record ScanView(boolean taken, CoverPageStatus coverPage, DeliveryView delivery)
    implements Serializable {

  static ScanView of(
      LendingRequest request,
      Optional<PartnerDelivery> known,
      Instant now,
      PatronDataVisibility sees) {
    return new ScanView(
        ScanRules.takesScan(request),
        known.map(PartnerDelivery::coverPage).orElse(null),
        DeliveryView.of(known, now, sees));
  }
}
