package org.interlend.lending.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.file.Deliveries;

/** Finds and makes the file deliveries to partners. */
@ApplicationScoped
@Transactional
public class PartnerDeliveries extends Deliveries<PartnerDelivery, LendingRequest> {

  public PartnerDeliveries() {
    super(PartnerDelivery.class, PartnerDelivery::new);
  }
}
