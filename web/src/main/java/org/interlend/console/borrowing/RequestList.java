package org.interlend.console.borrowing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingSearch;
import org.interlend.console.Address;
import org.interlend.console.requests.Bulk;
import org.interlend.console.requests.FilteredList;
import org.interlend.staff.PatronView;

/** The list of borrowing requests with its bulk actions. */
@Named
@ViewScoped
public class RequestList extends FilteredList<BorrowingRequest, RequestRow> {
  private static final long serialVersionUID = 1L;

  @Inject private BorrowingSearch search;
  @Inject private RequestBulk steps;
  @Inject private Bulk bulk;

  public RequestList() {
    super("Patron", "Lender due");
  }

  @Override
  protected BorrowingSearch search() {
    return search;
  }

  @Override
  protected RequestRow row(BorrowingRequest request, PatronView sees) {
    return RequestRow.of(request, sees);
  }

  public void receive() {
    done(steps.receive(ticked()));
  }

  public void sendBack() {
    done(steps.sendBack(ticked()));
  }

  /** The patrons are told the reason. */
  public void cancel() {
    done(steps.cancel(ticked(), getReason()));
  }

  /**
   * Opens the printable slips of the selected requests.
   *
   * @param kind name of the kind of slip
   */
  public void slips(String kind) {
    List<RequestRow> ticked = ticked();
    if (ticked.isEmpty()) {
      bulk.nothingTicked();
      return;
    }
    String numbers =
        ticked.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(","));
    Address.goTo("slip.xhtml?kind=%s&request=%s".formatted(kind, numbers));
  }
}
