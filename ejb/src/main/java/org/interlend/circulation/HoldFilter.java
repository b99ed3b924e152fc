package org.interlend.circulation;

import java.time.LocalDate;

/**
 * Which holds a hold shelf list shows.
 *
 * @param library code of the pickup library, or null for all
 * @param text beginning of a barcode, title or patron's name; null for all
 * @param heldUntilFrom only those whose last day is not before this day; null for all
 * @param heldUntilBefore only those whose last day is before this day; null for all
 */
public record HoldFilter(
    String library, String text, LocalDate heldUntilFrom, LocalDate heldUntilBefore) {}
