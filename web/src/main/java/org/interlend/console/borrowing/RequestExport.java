package org.interlend.console.borrowing;

import static org.interlend.console.requests.ExportColumn.day;
import static org.interlend.console.requests.ExportColumn.minute;
import static org.interlend.console.requests.ExportColumn.seen;
import static org.interlend.console.requests.ExportColumn.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.audit.AuditSubject;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.console.requests.ExportColumn;
import org.interlend.console.requests.ListExport;
import org.interlend.requests.broker.RemoteLibrary;

/** Exports the list of borrowing requests for a spreadsheet. */
@WebServlet("/requests.csv")
public class RequestExport extends ListExport<BorrowingRequest> {
  private static final long serialVersionUID = 1L;

  private static final List<ExportColumn<BorrowingRequest>> COLUMNS =
      List.of(
          text("Request", request -> request.externalId()),
          text("Partner", request -> request.partner().name()),
          text("Lender", request -> request.lender().map(RemoteLibrary::label).orElse(null)),
          text("Status at the broker", request -> request.broker().status().words()),
          text("Status", request -> request.status().label()),
          text("Format", request -> request.format().label()),
          text("Title", request -> request.title()),
          text("Author", request -> request.author()),
          text("Article or chapter", request -> request.description().componentTitle()),
          text("ISBN", request -> request.description().isbn()),
          text("ISSN", request -> request.description().issn()),
          seen("Patron", (request, sees) -> sees.name(request.patron())),
          seen("Patron id", (request, sees) -> sees.primaryId(request.patron())),
          text("Patron group", request -> request.patronGroup()),
          text("Pickup library", RequestExport::pickupLibrary),
          text("Barcodes", RequestExport::barcodes),
          day("Lender due", request -> request.dueAt()),
          minute("Created", request -> request.createdAt()),
          minute("Updated", request -> request.updatedAt()),
          minute("Closed", request -> request.closedAt()),
          seen("Warning", (request, sees) -> sees.about(request.patron(), request.staffWarning())));

  @Inject private BorrowingSearch search;

  public RequestExport() {
    super("borrowing-requests", AuditSubject.Kind.BORROWING_LIST, COLUMNS);
  }

  @Override
  protected BorrowingSearch search() {
    return search;
  }

  private static String pickupLibrary(BorrowingRequest request) {
    return request.pickupLibrary() == null ? "" : request.pickupLibrary().name();
  }

  private static String barcodes(BorrowingRequest request) {
    return request.volumes().stream()
        .map(BorrowedVolume::barcode)
        .collect(Collectors.joining("; "));
  }
}
