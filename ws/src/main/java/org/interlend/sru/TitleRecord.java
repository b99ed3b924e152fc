package org.interlend.sru;

import java.time.Instant;
import java.util.List;
import org.interlend.catalog.HeldTitle;

/**
 * A title with what a broker wants to know of it.
 *
 * @param places where copies are kept, and how they stand
 */
record TitleRecord(HeldTitle title, List<Place> places) {

  /**
   * Some copies at one place.
   *
   * @param owner the library's ISIL, or else the institution's ISIL or code
   * @param library code of the library
   * @param location code of the location
   * @param callNumber may be null
   */
  record Place(
      String owner, String library, String location, String callNumber, List<Copy> copies) {}

  /**
   * A copy.
   *
   * @param status in one word or two; only {@link #AVAILABLE} can be lent to a partner now
   * @param policy may be null
   * @param description volume or part; may be null
   * @param dueAt when its loan ends; null when it is not on loan
   * @param wanted whether somebody waits for it
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
