package org.interlend.borrowing;

import java.util.Set;
import org.interlend.partners.Format;
import org.interlend.requests.RequestFilter;
import org.interlend.requests.RequestPhase;

/**
 * Which borrowing requests a list shows; null or empty means all.
 *
 * @param externalId exactly this number
 * @param barcode exactly this barcode
 * @param patron primary id
 * @param text beginnings of words of the title, the author or the patron's name, of numbers or of
 *     barcodes; all must occur
 * @param activity the phase the requests are in
 * @param pickupLibrary code of the library where the patron collects the item
 * @param warned whether they have a warning for staff
 * @param byName whether the text is also searched in patrons' names
 */
public record BorrowingFilter(
    String partner,
    String externalId,
    Set<BorrowingStatus> statuses,
    String barcode,
    String patron,
    Format format,
    String text,
    RequestPhase activity,
    String pickupLibrary,
    Boolean warned,
    boolean byName)
    implements RequestFilter<BorrowingStatus> {

  /** A filter without the conditions that only the list page offers. */
  public BorrowingFilter(
      String partner,
      String externalId,
      Set<BorrowingStatus> statuses,
      String barcode,
      String patron,
      Format format,
      String text,
      RequestPhase activity) {
    this(partner, externalId, statuses, barcode, patron, format, text, activity, null, null, true);
  }

  public static BorrowingFilter all() {
    return new BorrowingFilter(null, null, Set.of(), null, null, null, null, RequestPhase.ALL);
  }

  public static BorrowingFilter in(BorrowingStatus status) {
    return new BorrowingFilter(
        null, null, Set.of(status), null, null, null, null, RequestPhase.ALL);
  }
}
