package org.interlend.borrowing.returning;

import java.time.Instant;
import org.interlend.requests.MessageResult;

/**
 * The result of a recall.
 *
 * @param dueAt the patron's due date, or null when no patron has it
 * @param replay whether nothing changed
 */
public record RecallResult(String requestId, String barcode, Instant dueAt, boolean replay)
    implements MessageResult {}
