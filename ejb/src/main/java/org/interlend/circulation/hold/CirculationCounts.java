package org.interlend.circulation.hold;

/**
 * The numbers of holds and loans at the desks.
 *
 * @param holds open holds: waiting, in transit or on the hold shelf
 * @param loans running loans
 */
public record CirculationCounts(long holds, long loans) {}
