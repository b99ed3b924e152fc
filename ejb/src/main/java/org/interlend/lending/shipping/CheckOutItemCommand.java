package org.interlend.lending.shipping;

import java.time.Instant;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingRequest;
import org.interlend.partners.Partner;

/**
 * The content of a CheckOutItem message: the broker says that an item is shipped.
 *
 * @param named the request with that number, or null
 * @param requestId the broker's number of the request, or null
 * @param itemId barcode of the item
 * @param item the own item with that barcode, or null
 * @param requester the partner's patron as the broker names them; may be null. Never looked up.
 * @param dueAt when the partner expects to return it, or null
 * @param asFile whether the message says that a file is sent, if the request does not say
 */
public record CheckOutItemCommand(
    Partner partner,
    String requestId,
    LendingRequest named,
    String itemId,
    LocalItem item,
    String requester,
    Instant dueAt,
    boolean asFile) {

  /** What a known request is for counts, whatever the message says. */
  boolean isNonReturnable() {
    return named == null ? asFile : named.isNonReturnable();
  }
}
