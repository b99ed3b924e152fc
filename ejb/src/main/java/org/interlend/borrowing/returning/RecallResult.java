package org.interlend.borrowing.returning;

import java.time.Instant;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.VolumeResult;

/**
 * The result of a recall.
 *
 * @param dueAt the patron's due date, or null when no patron has it
 * @param replay whether nothing changed
 */
public record RecallResult(BorrowedVolume volume, Instant dueAt, boolean replay)
    implements VolumeResult {}
