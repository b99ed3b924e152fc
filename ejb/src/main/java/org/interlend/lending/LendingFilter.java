package org.interlend.lending;

import java.util.Set;
import org.interlend.partners.Format;
import org.interlend.requests.RequestFilter;
import org.interlend.requests.RequestPhase;

/**
 * Which lending requests a list shows; null or empty means all.
 *
 * @param externalId exactly this number
 * @param barcode exactly this barcode
 * @param text beginnings of words of the title or the author, of numbers or of barcodes; all must
 *     occur
 * @param activity the phase the requests are in
 * @param attention the reason for attention
 */
public record LendingFilter(
    String partner,
    String externalId,
    Set<LendingStatus> statuses,
    String barcode,
    Format format,
    String text,
    RequestPhase activity,
    Attention attention)
    implements RequestFilter<LendingStatus> {

  /** A filter without the conditions that only the list page offers. */
  public LendingFilter(
      String partner,
      String externalId,
      Set<LendingStatus> statuses,
      String barcode,
      Format format,
      String text,
      RequestPhase activity) {
    this(partner, externalId, statuses, barcode, format, text, activity, null);
  }

  public static LendingFilter all() {
    return new LendingFilter(null, null, Set.of(), null, null, null, RequestPhase.ALL);
  }
}
