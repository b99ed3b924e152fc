package org.interlend.container;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.interlend.borrowing.AcceptItem;
import org.interlend.borrowing.CheckIn;
import org.interlend.borrowing.RequestedCitation;
import org.interlend.catalog.Citation;
import org.interlend.lending.CheckInLoan;
import org.interlend.lending.RequestLoan;
import org.interlend.lending.Shipment;
import org.interlend.lending.TitleRequest;
import org.interlend.partners.Format;
import org.interlend.partners.FormatEvidence;

/** Workflow commands as the messages of the demonstration's broker produce them. */
final class Commands {

  static final String PARTNER = "BRIGHTWATER";
  static final String CARD = "P0043188";
  static final String DESK = "MAINDESK";
  static final String STAFF = "admin";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Commands() {}

  /** A request number that no other test uses. */
  static String newRequest() {
    return "IC-%d-%d".formatted(System.currentTimeMillis(), NUMBERS.incrementAndGet());
  }

  /** The barcode of the one item of a request. */
  static String barcode(String request) {
    return request + "-A";
  }

  static AcceptItem acceptItem(String request) {
    return acceptItem(request, CARD);
  }

  static AcceptItem acceptItem(String request, String card) {
    return new AcceptItem(
        PARTNER,
        request,
        barcode(request),
        card,
        false,
        new RequestedCitation(
            citation("Ferry timetables of the northern isles"), null, null, null, null, null),
        new AcceptItem.Volume(null, null, false, true),
        new FormatEvidence(false, null, null, false),
        null,
        null);
  }

  static CheckIn checkIn(String request) {
    return new CheckIn(PARTNER, barcode(request), null);
  }

  /** A request for one own item. */
  static RequestLoan requestItem(String request, String barcode) {
    TitleRequest wish = new TitleRequest(null, null, List.of(), List.of(barcode));
    return new RequestLoan(PARTNER, request, null, wish, Format.PHYSICAL, null);
  }

  static Shipment checkOutItem(String request, String barcode) {
    return new Shipment(PARTNER, request, barcode, null, null, false);
  }

  static CheckInLoan checkInItem(String barcode) {
    return new CheckInLoan(PARTNER, barcode, null);
  }

  static Citation citation(String title) {
    return new Citation(title, null, null, null, null, null, null, null, null);
  }
}
