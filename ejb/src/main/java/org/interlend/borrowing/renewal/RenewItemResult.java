package org.interlend.borrowing.renewal;

import java.time.Instant;
import java.util.List;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.VolumeResult;
import org.interlend.exchange.MessageWarning;
import org.interlend.patrons.Patron;

/**
 * The result of a renewal that the lender has granted.
 *
 * @param patron who has the item
 * @param dueAt the due date now
 * @param replay whether it was granted already
 * @param warnings for staff
 */
public record RenewItemResult(
    BorrowedVolume volume,
    Patron patron,
    Instant dueAt,
    boolean replay,
    List<MessageWarning> warnings)
    implements VolumeResult {}
