package org.interlend.console.borrowing;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interlend.borrowing.BorrowedVolume;
import org.interlend.borrowing.BorrowingRequest;

/**
 * Requests as lines of CSV (RFC 4180) for a spreadsheet: a byte order mark tells it that this is
 * UTF-8, and nothing that came from outside becomes a formula there.
 */
final class RequestSheet {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<String> HEADS =
      List.of(
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

  private final CSVPrinter printer;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  /**
   * Writes the line of headings.
   *
   * @param zone in which days and times are written, as 2026-04-24 and 2026-04-24 09:30
   */
  RequestSheet(Appendable out, ZoneId zone) throws IOException {
    day = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(zone);
    minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
    out.append(BYTE_ORDER_MARK);
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(HEADS);
  }

  void add(BorrowingRequest request) throws IOException {
    var patron = request.patron();
    var library = request.pickupLibrary();
    printer.printRecord(
        Stream.of(
                request.externalId(),
                request.partner().name(),
                request.status().label(),
                request.format().label(),
                request.title(),
                request.author(),
                request.componentTitle(),
                request.isbn(),
                request.issn(),
                patron == null ? "" : patron.fullName(),
                patron == null ? "" : patron.primaryId(),
                request.patronGroup(),
                library == null ? "" : library.name(),
                barcodes(request),
                at(request.dueAt(), day),
                at(request.createdAt(), minute),
                at(request.updatedAt(), minute),
                at(request.closedAt(), minute),
                request.staffWarning())
            .map(RequestSheet::harmless)
            .toList());
  }

  private static String barcodes(BorrowingRequest request) {
    return request.volumes().stream()
        .map(BorrowedVolume::barcode)
        .collect(Collectors.joining("; "));
  }

  private static String at(Instant moment, DateTimeFormatter format) {
    return moment == null ? "" : format.format(moment);
  }

  /** A text that would be taken for a formula gets an apostrophe, which a spreadsheet hides. */
  static String harmless(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
