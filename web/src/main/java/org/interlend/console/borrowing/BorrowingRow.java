package org.interlend.console.borrowing;

import java.time.Instant;
import java.util.Locale;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.console.PatronLabel;
import org.interlend.console.requests.RequestListRow;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * A borrowing request in lists.
 *
 * @param author may be null
 * @param warning warnings for staff, or null
 * @param assignedTo the account of staff that takes care of it, or null
 * @param dueAt may be null
 */
public record BorrowingRow(
    long id,
    String title,
    String author,
    String externalId,
    String partner,
    PatronLabel patron,
    RequestFormat format,
    boolean copy,
    BorrowingStatus status,
    String warning,
    String assignedTo,
    Instant dueAt,
    Instant updatedAt)
    implements RequestListRow {

  public static BorrowingRow of(
      BorrowingRequest request, PatronDataVisibility sees, Locale locale) {
    return new BorrowingRow(
        request.id(),
        request.requestedTitle(),
        request.requestedAuthor(),
        request.externalId(),
        RequestListRow.partnerOf(request),
        PatronLabel.of(request.patron(), sees),
        request.format(),
        request.isCopy(),
        request.status(),
        sees.about(request, request.staffWarning(locale)),
        request.assignedTo().orElse(null),
        request.dueAt(),
        request.updatedAt());
  }

  @Override
  public boolean dueMatters() {
    return !status.isFinal();
  }
}
