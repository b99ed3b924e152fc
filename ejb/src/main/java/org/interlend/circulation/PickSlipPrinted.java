package org.interlend.circulation;

/**
 * CDI event, fired in the same transaction: a pick slip has been printed.
 *
 * @param by who did it
 */
public record PickSlipPrinted(MoveRequest move, String by) {}
