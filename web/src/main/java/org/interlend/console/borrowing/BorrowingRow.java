package org.interlend.console.borrowing;

import java.time.Instant;
import java.util.Locale;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.console.requests.RequestListRow;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * A borrowing request in lists.
 *
 * @param author may be null
 * @param patronId primary id; null when the request is anonymized or the user may not read patrons
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
    String patron,
    String patronId,
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
    var patron = request.patron();
    return new BorrowingRow(
        request.id(),
        request.requestedTitle(),
        request.requestedAuthor(),
        request.externalId(),
        RequestListRow.partnerOf(request),
        sees.name(patron),
        sees.primaryId(patron),
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
