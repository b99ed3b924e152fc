package org.interlend.lending;

import java.util.Set;
import org.interlend.partners.Format;

/**
 * Which lending requests a list shows; null or empty means all.
 *
 * @param externalId exactly this number
 * @param barcode exactly this barcode
 * @param text beginning of a number, barcode, title or author
 * @param activity which part of their life they are in
 */
public record LendingFilter(
    String partner,
    String externalId,
    Set<LendingStatus> statuses,
    String barcode,
    Format format,
    String text,
    Activity activity) {

  /** Whether running or finished requests are wanted. */
  public enum Activity {
    ALL,
    ACTIVE,
    COMPLETED
  }
}
