package org.interlend.console.lending;

import static org.interlend.console.lists.ExportColumn.day;
import static org.interlend.console.lists.ExportColumn.label;
import static org.interlend.console.lists.ExportColumn.minute;
import static org.interlend.console.lists.ExportColumn.seen;
import static org.interlend.console.lists.ExportColumn.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.interlend.audit.AuditSubject;
import org.interlend.console.lists.ExportColumn;
import org.interlend.console.requests.RequestExportServlet;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.search.LendingSearch;
import org.interlend.requests.broker.RemoteLibrary;

/** Exports the list of lending requests for a spreadsheet. */
@WebServlet("/lending-requests.csv")
public class LendingExportServlet extends RequestExportServlet<LendingRequest> {
  private static final List<ExportColumn<LendingRequest>> COLUMNS =
      List.of(
          text("request", request -> request.externalId()),
          text("partner", request -> request.partner().name()),
          text("borrower", request -> request.borrower().map(RemoteLibrary::label).orElse(null)),
          text("borrowerCode", request -> request.borrower().map(RemoteLibrary::code).orElse(null)),
          seen("requester", (request, sees) -> sees.personal(request.requester())),
          label("status", request -> request.status()),
          label("next", request -> request.nextAction()),
          label("format", request -> request.format()),
          text("title", request -> request.title()),
          text("author", request -> request.author()),
          text("component", request -> request.part().title()),
          text("barcode", request -> request.barcode()),
          text("callNumber", request -> request.requested().callNumber()),
          day("neededBefore", request -> request.neededBefore()),
          minute("shipped", request -> request.supply().shipping().shippedAt()),
          day("due", request -> request.dueAt()),
          minute("recalled", request -> request.supply().shipping().recalledAt()));

  @Inject private LendingSearch search;

  public LendingExportServlet() {
    super("lending-requests", AuditSubject.Kind.LENDING_LIST, COLUMNS);
  }

  @Override
  protected LendingSearch search() {
    return search;
  }
}
