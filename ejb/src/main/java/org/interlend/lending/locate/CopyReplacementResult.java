package org.interlend.lending.locate;

import org.interlend.institution.Location;
import org.interlend.lending.request.LendingRequest;

/**
 * The copy that replaces another one for a lending request.
 *
 * @param externalId the broker's number of the request
 * @param barcode barcode of the next copy, or null when there is none and staff have to find one
 * @param location its location, or null
 * @param library the library of the location, or null
 * @param callNumber may be null
 */
public record CopyReplacementResult(
    String externalId, String barcode, String location, String library, String callNumber) {

  static CopyReplacementResult of(LendingRequest request) {
    Location shelf = request.item() == null ? null : request.item().home().location();
    return new CopyReplacementResult(
        request.externalId(),
        request.barcode(),
        shelf == null ? null : shelf.name(),
        shelf == null ? null : shelf.library().name(),
        shelf == null ? null : request.requested().callNumber());
  }

  /** Whether there is another copy. */
  public boolean found() {
    return barcode != null;
  }
}
