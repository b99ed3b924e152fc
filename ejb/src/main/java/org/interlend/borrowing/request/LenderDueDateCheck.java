package org.interlend.borrowing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.institution.Institutions;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Warns staff of a lender's due date that is past. */
@ApplicationScoped
public class LenderDueDateCheck {

  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * The lender's date counts although it is past; staff find out what the lender means.
   *
   * @param dueAt the date of the message; null if it has none, and the one before stays
   */
  public void check(BorrowedVolume volume, Instant dueAt) {
    if (dueAt != null) {
      RequestWarning past =
          RequestWarning.of(RequestWarningKind.DUE_DATE_PAST, clock.instant())
              .item(volume.barcode())
              .detail(institutions.day(dueAt).toString());
      warn(volume.request(), past, isPast(dueAt));
    }
  }

  public boolean isPast(Instant dueAt) {
    return dueAt.isBefore(clock.instant());
  }

  /** Staff who have dismissed the warning of this date are not warned of it again. */
  static void warn(BorrowingRequest request, RequestWarning past, boolean applies) {
    if (!applies) {
      request.removeWarning(past);
    } else if (!request.past().dismissed(past)) {
      request.warnStaff(past);
    }
  }
}
