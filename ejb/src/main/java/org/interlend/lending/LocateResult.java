package org.interlend.lending;

import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;

/**
 * The title and copy that {@link CopySearch} found.
 *
 * @param bib the title, or null
 * @param item a copy that can be sent, or null
 * @param why why no copy was found, for staff; or null
 */
record LocateResult(LocalBib bib, LocalItem item, String why) {}
