package org.interlend.sru;

import java.time.Instant;
import java.util.List;
import org.interlend.catalog.availability.TitleWithHoldings;

/**
 * A title with the holdings and availability that a broker needs.
 *
 * @param places holdings with their items
 */
record TitleWithAvailability(TitleWithHoldings title, List<Place> places) {

  /**
   * The items of one holding.
   *
   * @param owner the library's ISIL, otherwise the institution's ISIL or code
   * @param library code of the library
   * @param location code of the location
   * @param callNumber may be null
   */
  record Place(
      String owner, String library, String location, String callNumber, List<Copy> copies) {}

  /**
   * An item.
   *
   * @param status one or two words; only {@link #AVAILABLE} can be lent to a partner now
   * @param policy may be null
   * @param description volume or part; may be null
   * @param dueAt when its loan ends; null when it is not on loan
   * @param wanted whether a patron or partner waits for it
   * @param stays whether it may not leave the library
   */
  record Copy(
      String barcode,
      String status,
      String policy,
      String description,
      Instant dueAt,
      boolean wanted,
      boolean stays,
      boolean renewable) {

    static final String AVAILABLE = "Available";
    static final String REQUESTED = "Requested";
    static final String NOT_FOR_LOAN = "Not for loan";

    boolean available() {
      return status.equals(AVAILABLE);
    }
  }
}
