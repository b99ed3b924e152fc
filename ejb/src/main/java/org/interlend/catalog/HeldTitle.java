package org.interlend.catalog;

import java.util.List;

/**
 * A title with its record and its copies.
 *
 * @param marcXml its record as MARCXML, or null when it was recorded in another way
 * @param places where copies are kept, by location
 * @param more whether it has more copies than are named here
 */
public record HeldTitle(LocalBib bib, String marcXml, List<Place> places, boolean more) {

  /** Some copies at one place. */
  public record Place(LocalHolding holding, List<LocalItem> items) {}
}
