package org.interlend.console.lending;

import java.util.Locale;
import org.interlend.console.requests.ListedRequest;
import org.interlend.console.requests.RequestListRow;
import org.interlend.lending.request.LendingNextAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.staff.PatronDataVisibility;

/**
 * A row of the list of lending requests.
 *
 * @param barcode barcode of the item, or null
 * @param callNumber may be null
 * @param fetch key of its open pick; otherwise null
 * @param next what staff do next, or null when the partner or the broker acts next
 */
public record LendingRow(
    ListedRequest<LendingStatus> request,
    String barcode,
    String callNumber,
    Long fetch,
    LendingNextAction next)
    implements RequestListRow {

  static LendingRow of(LendingRequest request, PatronDataVisibility sees, Locale locale) {
    return new LendingRow(
        ListedRequest.of(request, sees, locale),
        request.barcode(),
        request.requested().callNumber(),
        request.nextAction() == LendingNextAction.FETCH
            ? request.supply().moveRequest().id()
            : null,
        request.nextAction());
  }

  @Override
  public boolean dueMatters() {
    return request.status().isOut();
  }
}
