package org.interlend.slnp;

import org.interlend.lending.request.LendingRequest;

/** The number (PFLNummer) by which a ZFL server knows an order to us as the lender. */
public final class LendingPflNumber {

  private LendingPflNumber() {}

  /**
   * The orderer's own number; ours without one, and where the order's number tells nothing. Null
   * where there is neither, as for a further volume.
   */
  public static String of(LendingRequest request) {
    String reference = request.broker().reference();
    boolean numberless = request.externalId().equals(request.number());
    return reference == null || numberless ? request.number() : reference;
  }
}
