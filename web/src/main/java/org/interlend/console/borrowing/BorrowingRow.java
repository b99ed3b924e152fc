package org.interlend.console.borrowing;

import java.util.Locale;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.console.PatronLabel;
import org.interlend.console.requests.ListedRequest;
import org.interlend.console.requests.RequestListRow;
import org.interlend.staff.PatronDataVisibility;

/** A row of the list of borrowing requests. */
public record BorrowingRow(ListedRequest<BorrowingStatus> request, PatronLabel patron)
    implements RequestListRow {

  static BorrowingRow of(BorrowingRequest request, PatronDataVisibility sees, Locale locale) {
    return new BorrowingRow(
        ListedRequest.of(request, sees, locale), PatronLabel.of(request.patron(), sees));
  }

  @Override
  public boolean dueMatters() {
    return !request.status().isFinal();
  }
}
