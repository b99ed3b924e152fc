package org.interlend.circulation;

/**
 * What is going on at the desks.
 *
 * @param holds holds that wait, travel or stand on the shelf
 * @param loans loans that run
 * @param onShelf holds to be collected
 * @param expiringToday of those, the ones kept for the last time today
 * @param expired of those, the ones nobody collected in time
 * @param overdue loans past their due date
 */
public record CirculationCounts(
    long holds, long loans, long onShelf, long expiringToday, long expired, long overdue) {}
