package org.interlend.lending.file;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.file.Delivery;

/** The delivery of the scan of a lending request to its partner. */
@Entity
@DiscriminatorValue("LENDING")
public class PartnerDelivery extends Delivery {

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "lending_request_id")
  private LendingRequest lendingRequest;

  protected PartnerDelivery() {}

  PartnerDelivery(LendingRequest request) {
    lendingRequest = request;
  }

  @Override
  protected boolean hasLink() {
    return false;
  }

  public LendingRequest request() {
    return lendingRequest;
  }
}
