package org.interlend.console.borrowing;

import static org.interlend.console.lists.ExportColumn.day;
import static org.interlend.console.lists.ExportColumn.label;
import static org.interlend.console.lists.ExportColumn.seen;
import static org.interlend.console.lists.ExportColumn.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.audit.AuditSubject;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.console.lists.ExportColumn;
import org.interlend.console.requests.RequestExportServlet;
import org.interlend.institution.Library;
import org.interlend.requests.broker.RemoteLibrary;

/** Exports the list of borrowing requests for a spreadsheet. */
@WebServlet("/borrowing-requests.csv")
public class BorrowingExportServlet extends RequestExportServlet<BorrowingRequest> {
  private static final List<ExportColumn<BorrowingRequest>> COLUMNS =
      List.of(
          text("request", request -> request.externalId()),
          text("partner", request -> request.partner().name()),
          text("lender", request -> request.lender().map(RemoteLibrary::label).orElse(null)),
          text("lenderCode", request -> request.lender().map(RemoteLibrary::code).orElse(null)),
          text("brokerStatus", request -> request.broker().status().words()),
          label("status", request -> request.status()),
          label("format", request -> request.format()),
          text("title", request -> request.title()),
          text("author", request -> request.author()),
          text("component", request -> request.part().title()),
          text("isbn", request -> request.description().isbn()),
          text("issn", request -> request.description().issn()),
          seen("patron", (request, sees) -> sees.name(request.patron())),
          seen("patronId", (request, sees) -> sees.primaryId(request.patron())),
          text("patronGroup", request -> request.requester().group()),
          text("pickup", request -> Library.nameOf(request.pickupLibrary())),
          text("barcodes", BorrowingExportServlet::barcodes),
          day("lenderDue", request -> request.dueAt()),
          new ExportColumn<>(
              "cost",
              (request, sheet, sees) ->
                  request.cost().map(cost -> cost.plain(sheet.locale())).orElse(null)),
          text(
              "costCurrency",
              request ->
                  request.cost().map(cost -> cost.currency().getCurrencyCode()).orElse(null)));

  @Inject private BorrowingSearch search;

  public BorrowingExportServlet() {
    super("borrowing-requests", AuditSubject.Kind.BORROWING_LIST, COLUMNS);
  }

  @Override
  protected BorrowingSearch search() {
    return search;
  }

  private static String barcodes(BorrowingRequest request) {
    return request.volumes().stream()
        .map(BorrowedVolume::barcode)
        .collect(Collectors.joining("; "));
  }
}
