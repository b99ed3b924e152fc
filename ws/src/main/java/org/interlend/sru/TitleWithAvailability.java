package org.interlend.sru;

import java.util.List;
import java.util.Map;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalHolding;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.availability.TitleWithHoldings;
import org.interlend.institution.Institution;
import org.interlend.institution.Library;
import org.interlend.lending.locate.CopyAvailability;

/**
 * A title with the holdings and availability that a broker needs.
 *
 * @param places holdings with their items
 */
record TitleWithAvailability(TitleWithHoldings title, List<Place> places) {

  /**
   * @param availabilities of its items, by their ids
   */
  static TitleWithAvailability of(
      TitleWithHoldings title, Map<Long, CopyAvailability> availabilities, Institution us) {
    return new TitleWithAvailability(
        title,
        title.places().stream()
            .map(
                place ->
                    new Place(
                        place.holding(),
                        owner(place.holding().location().library(), us),
                        place.items().stream()
                            .map(item -> new Copy(item, availabilities.get(item.id())))
                            .toList()))
            .toList());
  }

  private static String owner(Library library, Institution us) {
    return library.isil() != null ? library.isil() : us.isil() != null ? us.isil() : us.code();
  }

  /**
   * The items of one holding.
   *
   * @param owner the library's ISIL, otherwise the institution's ISIL or code
   */
  record Place(LocalHolding holding, String owner, List<Copy> copies) {}

  /** An item. */
  record Copy(LocalItem item, CopyAvailability availability) {

    /** One or two words; <i>Available</i> if it can be lent to a partner now. */
    String status() {
      if (availability.free()) {
        return "Available";
      }
      if (item.status() != ItemStatus.AVAILABLE) {
        return item.status().label();
      }
      return availability.stays() ? "Not for loan" : "Requested";
    }
  }
}
