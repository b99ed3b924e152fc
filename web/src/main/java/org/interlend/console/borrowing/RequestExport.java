package org.interlend.console.borrowing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowedVolume;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.requests.CsvSheet;
import org.interlend.console.requests.ListExport;
import org.interlend.console.requests.ListQuery;
import org.interlend.staff.AuditSubject;

/** Exports the list of borrowing requests for a spreadsheet. */
@WebServlet("/requests.csv")
public class RequestExport extends ListExport<BorrowingRequest> {
  private static final long serialVersionUID = 1L;

  @Inject private BorrowingRequests requests;

  @Override
  protected String file() {
    return "borrowing-requests";
  }

  @Override
  protected AuditSubject.Kind about() {
    return AuditSubject.Kind.BORROWING_LIST;
  }

  @Override
  protected List<String> heads() {
    return List.of(
        "Request",
        "Partner",
        "Status",
        "Format",
        "Title",
        "Author",
        "Article or chapter",
        "ISBN",
        "ISSN",
        "Patron",
        "Patron id",
        "Patron group",
        "Pickup library",
        "Barcodes",
        "Lender due",
        "Created",
        "Updated",
        "Closed",
        "Warning");
  }

  @Override
  protected Asked<BorrowingRequest> asked(UnaryOperator<String> parameters) {
    ListQuery<BorrowingStatus, BorrowingFilter> query = RequestQuery.of(parameters, sees());
    return new Asked<>(
        query.impersonalAddress(), (before, rows) -> requests.before(before, query.filter(), rows));
  }

  @Override
  protected long key(BorrowingRequest request) {
    return request.id();
  }

  @Override
  protected void add(BorrowingRequest request, CsvSheet sheet) throws IOException {
    var patron = request.patron();
    var library = request.pickupLibrary();
    sheet.add(
        request.externalId(),
        request.partner().name(),
        request.status().label(),
        request.format().label(),
        request.title(),
        request.author(),
        request.description().componentTitle(),
        request.description().isbn(),
        request.description().issn(),
        sees().name(patron),
        sees().primaryId(patron),
        request.patronGroup(),
        library == null ? "" : library.name(),
        barcodes(request),
        sheet.day(request.dueAt()),
        sheet.minute(request.createdAt()),
        sheet.minute(request.updatedAt()),
        sheet.minute(request.closedAt()),
        sees().about(patron, request.staffWarning()));
  }

  private static String barcodes(BorrowingRequest request) {
    return request.volumes().stream()
        .map(BorrowedVolume::barcode)
        .collect(Collectors.joining("; "));
  }
}
