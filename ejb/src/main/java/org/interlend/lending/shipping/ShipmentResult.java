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
 * @param barcode barcode of the item; for a file or copy that of the item it was made from, or null
 * @param copy whether it was a copy on paper
 * @param dueAt the due date, or null for a file or copy
 * @param dueExplanation how the due date was calculated
 * @param completed whether the request has ended
 */
public record ShipmentResult(
    long request,
    String externalId,
    String partner,
    String title,
    String barcode,
    boolean copy,
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
        request.isCopy(),
        request.dueAt(),
        request.supply().loan() == null ? Facts.NONE : request.supply().loan().dueExplanation(),
        request.status().isFinal());
  }

  /** Whether nothing of it comes back: a file, or a copy on paper. */
  public boolean isNonReturnable() {
    return dueAt == null;
  }
}
