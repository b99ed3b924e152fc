package org.interlend.borrowing.renewal;

import java.time.Instant;
import java.util.List;
import org.interlend.exchange.MessageWarning;
import org.interlend.requests.MessageResult;

/**
 * The result of a renewal that the lender has granted.
 *
 * @param patron the patron's card number
 * @param dueAt the due date now
 * @param replay whether it was granted already
 * @param warnings for staff
 */
public record RenewItemResult(
    String requestId,
    String barcode,
    String patron,
    Instant dueAt,
    boolean replay,
    List<MessageWarning> warnings)
    implements MessageResult {}
