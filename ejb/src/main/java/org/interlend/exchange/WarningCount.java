package org.interlend.exchange;

import java.io.Serializable;
import java.time.Instant;

/**
 * How often a partner's messages were odd in one way, as far back as the journal reaches.
 *
 * @param times how many messages
 * @param latest number of the latest of them in the journal
 */
public record WarningCount(
    WarningKind kind, long times, Instant firstAt, Instant lastAt, long latest)
    implements Serializable {}
