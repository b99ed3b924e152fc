package org.interlend.console.borrowing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingRequestRemarks;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.console.PageAddress;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.console.requests.FilteredList;
import org.interlend.staff.PatronDataVisibility;

/** The list of borrowing requests with its bulk actions. */
@Named
@ViewScoped
public class BorrowingList extends FilteredList<BorrowingRequest, BorrowingRow> {
  private static final long serialVersionUID = 1L;

  @Inject private BorrowingSearch search;
  @Inject private BorrowingRequests requests;
  @Inject private BorrowingWorkflow workflow;
  @Inject private BorrowingActionText text;
  @Inject private BorrowingRequestRemarks remarks;

  public BorrowingList() {
    super("patron", "lenderDue");
  }

  @Override
  protected BorrowingSearch search() {
    return search;
  }

  @Override
  protected BorrowingRow row(BorrowingRequest request, PatronDataVisibility sees, Locale locale) {
    return BorrowingRow.of(request, sees, locale);
  }

  /** Assigns each ticked request to the chosen member of staff. */
  public void assign() {
    assign(remarks);
  }

  /** Takes an action with each ticked request. The patrons are told why one is canceled. */
  public void take(BorrowingAction action) {
    done(bulk.each(action.permission(), ticked(), row -> take(action, row.request().id())));
  }

  private Outcome take(BorrowingAction action, long request) {
    return take(
        action,
        request,
        command ->
            Outcome.joined(
                text.outcomes(action, workflow.take(action, command), requests.get(request))));
  }

  /**
   * Opens the printable slips of the selected requests.
   *
   * @param kind name of the kind of slip
   */
  public void slips(String kind) {
    List<BorrowingRow> ticked = ticked();
    if (ticked.isEmpty()) {
      bulk.nothingTicked();
      return;
    }
    String numbers =
        ticked.stream()
            .map(row -> Long.toString(row.request().id()))
            .collect(Collectors.joining(","));
    PageAddress.goTo("slip.xhtml?kind=%s&request=%s".formatted(kind, numbers));
  }
}
