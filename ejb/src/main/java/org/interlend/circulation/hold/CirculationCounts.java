package org.interlend.circulation.hold;

/**
 * The numbers of holds and loans at the desks.
 *
 * @param holds open holds: waiting, in transit or on the hold shelf
 * @param loans running loans
 * @param onShelf holds on the hold shelf, ready to collect
 * @param expiringToday of those, the ones whose last day is today
 * @param expired of those, the ones not collected in time
 * @param overdue loans to patrons past their due date
 */
public record CirculationCounts(
    long holds, long loans, long onShelf, long expiringToday, long expired, long overdue) {}
