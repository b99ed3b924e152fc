package org.interlend.borrowing;

import java.util.Set;
import org.interlend.partners.Format;

/**
 * Which borrowing requests a list shows; null or empty means all.
 *
 * @param externalId exactly this number
 * @param barcode exactly this barcode
 * @param text beginning of a number, barcode, title, author or patron's name
 * @param activity which part of their life they are in
 */
public record BorrowingFilter(
    String partner,
    String externalId,
    Set<BorrowingStatus> statuses,
    String barcode,
    String patron,
    Format format,
    String text,
    Activity activity) {

  /** Whether running or finished requests are wanted. */
  public enum Activity {
    ALL,
    ACTIVE,
    COMPLETED
  }

  public static BorrowingFilter all() {
    return new BorrowingFilter(null, null, Set.of(), null, null, null, null, Activity.ALL);
  }

  public static BorrowingFilter in(BorrowingStatus status) {
    return new BorrowingFilter(null, null, Set.of(status), null, null, null, null, Activity.ALL);
  }
}
