package org.interlend.console.lending;

import static org.interlend.console.requests.ExportColumn.day;
import static org.interlend.console.requests.ExportColumn.minute;
import static org.interlend.console.requests.ExportColumn.seen;
import static org.interlend.console.requests.ExportColumn.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.interlend.audit.AuditSubject;
import org.interlend.console.requests.ExportColumn;
import org.interlend.console.requests.ListExport;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.search.LendingSearch;

/** Exports the list of lending requests for a spreadsheet. */
@WebServlet("/lending-requests.csv")
public class LendingExport extends ListExport<LendingRequest> {
  private static final long serialVersionUID = 1L;

  private static final List<ExportColumn<LendingRequest>> COLUMNS =
      List.of(
          text("Request", request -> request.externalId()),
          text("Partner", request -> request.partner().name()),
          seen("Wanted for", (request, sees) -> sees.personal(request.requester())),
          text("Status", request -> request.status().label()),
          text("Next step", LendingExport::nextStep),
          text("Format", request -> request.format().label()),
          text("Title", request -> request.title()),
          text("Author", request -> request.author()),
          text("Barcode", request -> request.barcode()),
          text("Call number", request -> request.callNumber()),
          day("Needed before", request -> request.neededBefore()),
          minute("Shipped", request -> request.shipping().shippedAt()),
          day("Due back", request -> request.dueAt()),
          minute("Recalled", request -> request.shipping().recalledAt()),
          minute("Created", request -> request.createdAt()),
          minute("Updated", request -> request.updatedAt()),
          minute("Closed", request -> request.closedAt()),
          seen(
              "Warning",
              (request, sees) -> sees.about(request.requester(), request.staffWarning())));

  @Inject private LendingSearch search;

  public LendingExport() {
    super("lending-requests", AuditSubject.Kind.LENDING_LIST, COLUMNS);
  }

  @Override
  protected LendingSearch search() {
    return search;
  }

  private static String nextStep(LendingRequest request) {
    return request.nextAction() == null ? "" : request.nextAction().label();
  }
}
