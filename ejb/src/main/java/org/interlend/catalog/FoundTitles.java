package org.interlend.catalog;

import java.util.List;

/**
 * The result of a query.
 *
 * @param ids keys of the titles, the oldest record first
 * @param more whether there are, or may be, more titles
 */
public record FoundTitles(List<Long> ids, boolean more) {}
