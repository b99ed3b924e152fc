package org.interlend.lending.locate;

import org.interlend.lending.request.LendingRequest;

/**
 * The copy that replaces another one for a lending request.
 *
 * @param externalId the broker's number of the request
 * @param barcode barcode of the next copy, or null when there is none and staff have to find one
 * @param location its location, or null
 * @param callNumber may be null
 */
public record ReplacementCopy(
    String externalId, String barcode, String location, String callNumber) {

  static ReplacementCopy of(LendingRequest request) {
    boolean none = request.item() == null;
    return new ReplacementCopy(
        request.externalId(),
        request.barcode(),
        none ? null : request.item().home().location().name(),
        none ? null : request.callNumber());
  }

  /** Whether there is another copy. */
  public boolean found() {
    return barcode != null;
  }
}
