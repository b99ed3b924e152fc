package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.interlend.borrowing.renewal.RenewalQueue;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingHistoryLine;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.circulation.loan.Loan;
import org.interlend.console.PatronLabel;
import org.interlend.console.scan.SelectedRow;
import org.interlend.staff.PatronDataVisibility;

/**
 * A renewal in its list.
 *
 * @param dueAt the loan's present due date, or null when the loan has ended
 * @param desired the requested due date, or null
 * @param expected when the answer is promised or usual; null when no answer is expected
 * @param promised whether the lender announced that time
 * @param refusal why it was refused, or null
 * @param by who refused it, or null
 */
public record RenewalRow(
    long volume,
    long request,
    String externalId,
    String barcode,
    String title,
    PatronLabel patron,
    String partner,
    Instant dueAt,
    Instant desired,
    Instant requestedAt,
    Instant expected,
    boolean promised,
    Instant updatedAt,
    String refusal,
    String by)
    implements Serializable {

  /** The value of the row's check box. */
  public String tick() {
    return SelectedRow.tick(volume, externalId);
  }

  /**
   * @param loan the running loan, or null
   * @param refused the history line of the refusal, or null
   */
  static RenewalRow of(
      BorrowedVolume volume,
      Loan loan,
      BorrowingHistoryLine refused,
      PatronDataVisibility sees,
      Locale locale) {
    BorrowingRequest request = volume.request();
    Instant asked = volume.renewal().requestedAt();
    Instant promised = volume.renewal().replyExpectedAt();
    Instant usual = asked == null ? null : RenewalQueue.usuallyAnswered(asked);
    return new RenewalRow(
        volume.id(),
        request.id(),
        request.externalId(),
        volume.barcode(),
        request.requestedTitle(),
        PatronLabel.of(request.patron(), sees),
        request.partner().name(),
        loan == null ? null : loan.dueAt(),
        volume.renewal().desiredDueAt(),
        asked,
        promised == null ? usual : promised,
        promised != null,
        request.updatedAt(),
        refused == null ? null : sees.note(refused, request, locale),
        refused == null ? null : refused.doneBy().label(locale));
  }
}
