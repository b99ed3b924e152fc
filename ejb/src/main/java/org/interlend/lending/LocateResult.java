package org.interlend.lending;

import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;

/**
 * What a search for a copy came to.
 *
 * @param bib the title, or null
 * @param item a copy that can be sent, or null
 * @param why why there is none, in words for staff; or null
 */
record LocateResult(LocalBib bib, LocalItem item, String why) {}
