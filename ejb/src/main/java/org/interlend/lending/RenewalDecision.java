package org.interlend.lending;

import java.time.Instant;

/**
 * What comes of a partner's renewal.
 *
 * @param dueAt the due date now, or null while staff have to decide
 * @param replyExpectedAt when staff mean to decide, or null when it is decided
 * @param replay whether it had been asked before
 */
public record RenewalDecision(
    String requestId, String barcode, Instant dueAt, Instant replyExpectedAt, boolean replay) {}
