package org.interlend.borrowing;

import java.time.Instant;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.VolumeResult;

/**
 * The result of a broker's check-out of a borrowed item.
 *
 * @param dueAt the patron's due date; null for a copy that the patron keeps
 * @param replay whether the patron has, or had, it already
 */
public record BorrowingCheckOutResult(BorrowedVolume volume, Instant dueAt, boolean replay)
    implements VolumeResult {}
