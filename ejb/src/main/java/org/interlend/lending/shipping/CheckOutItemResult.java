package org.interlend.lending.shipping;

import java.util.List;
import org.interlend.exchange.MessageWarning;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.MessageResult;

/**
 * The result of a CheckOutItem message: the item is lent, or the file sent.
 *
 * @param barcode the item's barcode, or the broker's number of it if a file was sent
 * @param replay whether it was shipped already
 * @param warnings for staff
 */
public record CheckOutItemResult(
    LendingRequest request, String barcode, boolean replay, List<MessageWarning> warnings)
    implements MessageResult {}
