package org.interlend.lending;

/**
 * What is fetched for a request after a copy has fallen out.
 *
 * @param externalId the broker's number of the request
 * @param barcode the next copy, or null when there is none and staff have to look
 * @param location where it stands, or null
 * @param callNumber may be null
 */
public record NextCopy(String externalId, String barcode, String location, String callNumber) {

  static NextCopy of(LendingRequest request) {
    boolean none = request.item() == null;
    return new NextCopy(
        request.externalId(),
        request.barcode(),
        none ? null : request.item().home().location().name(),
        none ? null : request.callNumber());
  }

  /** Whether there is one. */
  public boolean found() {
    return barcode != null;
  }
}
