package org.interlend.console.lending;

import java.time.Instant;
import java.util.Locale;
import org.interlend.console.requests.RequestListRow;
import org.interlend.lending.request.LendingNextAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * A lending request in lists.
 *
 * @param author may be null
 * @param barcode barcode of the item, or null
 * @param callNumber may be null
 * @param fetch key of its open pick; otherwise null
 * @param next what staff do next, or null when the partner or the broker acts next
 * @param warning warnings for staff, or null
 * @param assignedTo the account of staff that takes care of it, or null
 * @param dueAt may be null
 */
public record LendingRow(
    long id,
    String title,
    String author,
    String externalId,
    String partner,
    String barcode,
    String callNumber,
    RequestFormat format,
    boolean copy,
    LendingStatus status,
    Long fetch,
    LendingNextAction next,
    String warning,
    String assignedTo,
    Instant dueAt,
    Instant updatedAt)
    implements RequestListRow {

  public static LendingRow of(LendingRequest request, PatronDataVisibility sees, Locale locale) {
    return new LendingRow(
        request.id(),
        request.requestedTitle(),
        request.requestedAuthor(),
        request.externalId(),
        RequestListRow.partnerOf(request),
        request.barcode(),
        request.callNumber(),
        request.format(),
        request.isCopy(),
        request.status(),
        request.nextAction() == LendingNextAction.FETCH
            ? request.supply().moveRequest().id()
            : null,
        request.nextAction(),
        sees.about(request, request.staffWarning(locale)),
        request.assignedTo().orElse(null),
        request.dueAt(),
        request.updatedAt());
  }

  @Override
  public boolean dueMatters() {
    return status.isOut();
  }
}
