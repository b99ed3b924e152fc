package org.interlend.exchange;

import java.io.Serializable;
import java.time.Instant;

/**
 * The number of warnings of one kind about a partner's messages in the journal.
 *
 * @param times how many messages
 * @param latest number of the latest of them in the journal
 */
public record MessageWarningCount(
    MessageWarningKind kind, long times, Instant firstAt, Instant lastAt, long latest)
    implements Serializable {}
