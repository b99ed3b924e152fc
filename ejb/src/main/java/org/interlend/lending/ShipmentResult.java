package org.interlend.lending;

import java.time.Instant;

/**
 * What staff have shipped.
 *
 * @param request key of the request
 * @param externalId the broker's number of it
 * @param partner the partner's name
 * @param barcode the item; of a file the one it was made from, or null
 * @param dueAt when it is due back, or null for a file
 * @param dueExplanation the reckoning in words, or null
 * @param completed whether the request is done with
 */
public record ShipmentResult(
    long request,
    String externalId,
    String partner,
    String title,
    String barcode,
    Instant dueAt,
    String dueExplanation,
    boolean completed) {

  static ShipmentResult of(LendingRequest request) {
    return new ShipmentResult(
        request.id(),
        request.externalId(),
        request.partner().name(),
        request.title(),
        request.barcode(),
        request.dueAt(),
        request.loan() == null ? null : request.loan().dueExplanation(),
        request.status().isFinal());
  }

  /** Whether it was a file. */
  public boolean file() {
    return dueAt == null;
  }
}
