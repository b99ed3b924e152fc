package org.interlend.borrowing.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.institution.Institutions;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Warns staff of a lender's due date that is past, or earlier than the one before. */
@ApplicationScoped
public class LenderDueDateWarnings {

  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * The lender's date counts although it is past; staff find out what the lender means.
   *
   * @param dueAt the date of the message; null if it has none, and the one before stays
   */
  public void check(BorrowedVolume volume, Instant dueAt) {
    if (dueAt != null) {
      warn(RequestWarningKind.DUE_DATE_PAST, volume, dueAt, isPast(dueAt));
    }
  }

  /**
   * A renewal until an earlier day may be a mistake of the lender, and the patron has less time
   * than was promised.
   *
   * @param shortened whether the lender has shortened the loan
   */
  public void renewed(BorrowedVolume volume, Instant dueAt, boolean shortened) {
    check(volume, dueAt);
    warn(RequestWarningKind.RENEWED_UNTIL_EARLIER, volume, dueAt, shortened && !isPast(dueAt));
  }

  private void warn(
      RequestWarningKind kind, BorrowedVolume volume, Instant dueAt, boolean applies) {
    RequestWarning warning =
        RequestWarning.of(kind, clock.instant())
            .item(volume.barcode())
            .detail(institutions.day(dueAt).toString());
    warn(volume.request(), warning, applies);
  }

  public boolean isPast(Instant dueAt) {
    return dueAt.isBefore(clock.instant());
  }

  /** Staff who have dismissed the warning of this date are not warned of it again. */
  static void warn(BorrowingRequest request, RequestWarning warning, boolean applies) {
    if (!applies) {
      request.removeWarningsOf(warning.item(), warning.kind());
    } else if (!request.past().dismissed(warning)) {
      request.warnStaff(warning);
    }
  }
}
