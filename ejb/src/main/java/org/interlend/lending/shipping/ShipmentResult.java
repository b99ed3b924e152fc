package org.interlend.lending.shipping;

import java.time.Instant;
import org.interlend.lending.request.LendingRequest;
import org.interlend.text.Facts;

/**
 * The result of shipping, for staff.
 *
 * @param request key of the request
 * @param externalId the broker's number of it
 * @param partner the partner's name
 * @param barcode barcode of the item; for a file that of the item it was made from, or null
 * @param dueAt the due date, or null for a file
 * @param dueExplanation how the due date was calculated
 * @param completed whether the request has ended
 */
public record ShipmentResult(
    long request,
    String externalId,
    String partner,
    String title,
    String barcode,
    Instant dueAt,
    Facts dueExplanation,
    boolean completed) {

  static ShipmentResult of(LendingRequest request) {
    return new ShipmentResult(
        request.id(),
        request.externalId(),
        request.partner().name(),
        request.requestedTitle(),
        request.barcode(),
        request.dueAt(),
        request.loan() == null ? Facts.NONE : request.loan().dueExplanation(),
        request.status().isFinal());
  }

  /** Whether it was a file. */
  public boolean file() {
    return dueAt == null;
  }
}
