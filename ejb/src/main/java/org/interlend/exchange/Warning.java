package org.interlend.exchange;

/**
 * A warning about a message that was understood in spite of an irregularity.
 *
 * @param sentence for staff, without any secret
 */
public record Warning(WarningKind kind, String sentence) {}
