package org.interlend.exchange;

/**
 * What was odd about a message though it was understood.
 *
 * @param sentence for staff, without any secret
 */
public record Warning(WarningKind kind, String sentence) {}
