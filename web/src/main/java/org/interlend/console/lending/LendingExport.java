package org.interlend.console.lending;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.interlend.console.requests.CsvSheet;
import org.interlend.console.requests.ListExport;
import org.interlend.console.requests.ListQuery;
import org.interlend.lending.LendingFilter;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.LendingRequests;
import org.interlend.lending.LendingStatus;
import org.interlend.staff.AuditSubject;

/** Exports the list of lending requests for a spreadsheet. */
@WebServlet("/lending-requests.csv")
public class LendingExport extends ListExport<LendingRequest> {
  private static final long serialVersionUID = 1L;

  @Inject private LendingRequests requests;

  @Override
  protected String file() {
    return "lending-requests";
  }

  @Override
  protected AuditSubject.Kind about() {
    return AuditSubject.Kind.LENDING_LIST;
  }

  @Override
  protected List<String> heads() {
    return List.of(
        "Request",
        "Partner",
        "Wanted for",
        "Status",
        "Next step",
        "Format",
        "Title",
        "Author",
        "Barcode",
        "Call number",
        "Needed before",
        "Shipped",
        "Due back",
        "Recalled",
        "Created",
        "Updated",
        "Closed",
        "Warning");
  }

  @Override
  protected Asked<LendingRequest> asked(UnaryOperator<String> parameters) {
    ListQuery<LendingStatus, LendingFilter> query = LendingQuery.of(parameters);
    return new Asked<>(
        query.impersonalAddress(), (before, rows) -> requests.before(before, query.filter(), rows));
  }

  @Override
  protected long key(LendingRequest request) {
    return request.id();
  }

  @Override
  protected void add(LendingRequest request, CsvSheet sheet) throws IOException {
    sheet.add(
        request.externalId(),
        request.partner().name(),
        sees().personal(request.requester()),
        request.status().label(),
        request.nextAction() == null ? "" : request.nextAction().label(),
        request.format().label(),
        request.title(),
        request.author(),
        request.barcode(),
        request.callNumber(),
        sheet.day(request.neededBefore()),
        sheet.minute(request.shippedAt()),
        sheet.day(request.dueAt()),
        sheet.minute(request.recalledAt()),
        sheet.minute(request.createdAt()),
        sheet.minute(request.updatedAt()),
        sheet.minute(request.closedAt()),
        sees().about(request.requester(), request.staffWarning()));
  }
}
