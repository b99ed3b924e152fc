package org.interlend.catalog.availability;

import java.util.List;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalHolding;
import org.interlend.catalog.LocalItem;

/**
 * A title with its record and its items.
 *
 * @param marcXml its record as MARCXML, or null when it was not loaded from MARC
 * @param places its holdings with items, by location
 * @param more whether it has more items than these
 */
public record TitleWithHoldings(LocalBib bib, String marcXml, List<Place> places, boolean more) {

  /** Some items of one holding. */
  public record Place(LocalHolding holding, List<LocalItem> items) {}
}
