package org.interlend.lending;

/**
 * What a search for a copy came to.
 *
 * @param barcode the copy that is set apart now, or null
 * @param why why there is none, in words for staff; or null
 */
public record CopySearchResult(String barcode, String why) {}
