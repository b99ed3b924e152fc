package org.interlend.borrowing.receiving;

import java.util.List;
import org.interlend.exchange.MessageWarning;

/**
 * The result of an AcceptItem message: the item or file is recorded.
 *
 * @param barcode the item's barcode in this library; null for a file without a number
 * @param replay whether an earlier message had recorded it already
 * @param warnings what staff should know, such as an unknown pickup library
 */
public record AcceptItemResult(
    String requestId, String barcode, boolean replay, List<MessageWarning> warnings) {}
