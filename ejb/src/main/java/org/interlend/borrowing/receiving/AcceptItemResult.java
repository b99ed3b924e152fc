package org.interlend.borrowing.receiving;

import java.util.List;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.MessageWarning;
import org.interlend.requests.MessageResult;

/**
 * The result of an AcceptItem message: the item or file is recorded.
 *
 * @param barcode the item's barcode in this library; of a file the number in the message
 * @param replay whether an earlier message had recorded it already
 * @param warnings what staff should know, such as an unknown pickup library
 */
public record AcceptItemResult(
    BorrowingRequest request, String barcode, boolean replay, List<MessageWarning> warnings)
    implements MessageResult {}
