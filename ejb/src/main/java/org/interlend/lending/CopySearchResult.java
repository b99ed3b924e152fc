package org.interlend.lending;

import org.interlend.text.Fact;

/**
 * The result of a search for a copy, for staff.
 *
 * @param barcode barcode of the copy that is now allocated, or null
 * @param why why no copy was found, or null
 */
public record CopySearchResult(String barcode, Fact why) {}
