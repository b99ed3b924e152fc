package org.interlend.catalog;

import java.util.List;

/**
 * What a question has found.
 *
 * @param ids keys of the titles, the oldest record first
 * @param more whether there are or may be more that were not looked at
 */
public record FoundTitles(List<Long> ids, boolean more) {}
