package org.interlend.borrowing.request;

import java.time.Instant;
import java.util.List;
import org.interlend.Actor;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryHolding;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TestItems;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.Patron;
import org.interlend.patrons.TestPatrons;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestedPart;

/** Borrowing requests in every status, reached by their own steps. */
public final class TestBorrowing {

  public static final String NUMBER = "REQ-1";
  public static final String BARCODE = "B1";
  public static final Patron PATRON = TestPatrons.patron("P1");
  public static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");

  /** The time of all steps before the step under test. */
  public static final Instant BEFORE = Instant.parse("2026-05-04T08:00:00Z");

  /** The time and actor of the step under test. */
  public static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");

  public static final HistoryEvent STEP =
      HistoryEvent.of(NOW, HistoryEventKind.WARNING_DISMISSED, Actor.staff("desk"));

  private static final HistoryEvent EARLIER =
      HistoryEvent.of(BEFORE, HistoryEventKind.REQUEST_ANNOUNCED, Actor.partner("BROKER"));
  private static final HistoryEvent RECEIVED = ofDesk(HistoryEventKind.ITEM_RECEIVED);
  private static final HistoryEvent LENT = ofDesk(HistoryEventKind.ITEM_LENT);
  private static final HistoryEvent RETURNED = ofDesk(HistoryEventKind.ITEM_RETURNED);
  private static final Library MAIN = TestLibraries.sharing("MAIN");

  private static BrokerProtocol protocol = BrokerProtocol.NCIP;

  private TestBorrowing() {}

  private static HistoryEvent ofDesk(HistoryEventKind kind) {
    return HistoryEvent.of(BEFORE, kind, Actor.staff("desk"));
  }

  /** The same with a broker of this protocol. */
  public static BorrowingRequest in(BorrowingStatus status, BrokerProtocol spoken) {
    try {
      protocol = spoken;
      return in(status);
    } finally {
      protocol = BrokerProtocol.NCIP;
    }
  }

  /** A request in the status, with one volume if the status has items. */
  public static BorrowingRequest in(BorrowingStatus status) {
    return switch (status) {
      case REQUEST_SENT_TO_PARTNER -> announced(RequestFormat.PHYSICAL);
      case CONDITIONAL, CONDITIONAL_ACCEPTED, WILL_SUPPLY, REJECTED_BY_PARTNER -> {
        BorrowingRequest request = announced(RequestFormat.PHYSICAL);
        request.answered(status, EARLIER);
        yield request;
      }
      case SHIPPED_PHYSICALLY -> shipped(BARCODE);
      case SHIPPED_DIGITALLY -> shippedDigitally();
      case PHYSICALLY_RECEIVED_BY_LIBRARY -> received(shipped(BARCODE));
      case RECEIVED_NOT_FOR_LOAN -> received(shippedForUseInTheLibrary());
      case DIGITALLY_RECEIVED_BY_LIBRARY -> {
        BorrowingRequest request = shippedDigitally();
        request.digitallyReceived(EARLIER);
        yield request;
      }
      case LOANED_ITEM_TO_PATRON -> lent();
      case MEDIATED_PATRON_RENEWAL -> {
        BorrowingRequest request = lent();
        volume(request).renewalWaitsForStaff(DUE, EARLIER);
        yield request;
      }
      case RENEW_REQUESTED -> renewalAsked();
      case RENEWED_BY_PARTNER -> {
        BorrowingRequest request = renewalAsked();
        volume(request).renewed(DUE, EARLIER);
        yield request;
      }
      case RENEW_REQUEST_NOT_ACCEPTED -> {
        BorrowingRequest request = renewalAsked();
        volume(request).renewalRefused(EARLIER);
        yield request;
      }
      case RECALLED_BY_PARTNER -> {
        BorrowingRequest request = lent();
        volume(request).recalled(DUE, EARLIER);
        yield request;
      }
      case OVERDUE_REQUEST -> {
        BorrowingRequest request = lent();
        volume(request).overdue(EARLIER);
        yield request;
      }
      case LOST_COMMUNICATED -> lost();
      case DAMAGED_COMMUNICATED -> {
        BorrowingRequest request = lent();
        volume(request).damaged(EARLIER);
        yield request;
      }
      case DECLARED_LOST_BY_PARTNER -> {
        BorrowingRequest request = lost();
        volume(request).declaredLost(EARLIER);
        yield request;
      }
      case RETURNED_BY_PATRON -> returned();
      case RETURNED_ITEM_TO_PARTNER -> {
        BorrowingRequest request = returned();
        volume(request).sentBack(ofDesk(HistoryEventKind.ITEM_SENT_BACK).item(BARCODE));
        yield request;
      }
      case REQUEST_COMPLETED -> {
        BorrowingRequest request = returned();
        volume(request).close(EARLIER);
        yield request;
      }
      case CANCELED_BY_PARTNER, CANCELED_BY_PATRON, CANCELED_BY_STAFF -> {
        BorrowingRequest request = shipped(BARCODE);
        request.ended(status, EARLIER);
        yield request;
      }
      case EXPIRED -> {
        BorrowingRequest request = announced(RequestFormat.PHYSICAL);
        request.ended(status, EARLIER);
        yield request;
      }
    };
  }

  public static BorrowingRequest announced(RequestFormat format) {
    return begun(partner(), format, BorrowingStatus.REQUEST_SENT_TO_PARTNER);
  }

  /** A part of a work is requested. */
  public static BorrowingRequest requesting(Citation work, RequestedPart part) {
    return new BorrowingRequest(
        partner(),
        NUMBER,
        PATRON,
        RequestFormat.PHYSICAL,
        new RequestedCitation(work, part, null, null),
        BorrowingStatus.REQUEST_SENT_TO_PARTNER,
        EARLIER);
  }

  public static BorrowingRequest shippedDigitally() {
    return begun(partner(), RequestFormat.DIGITAL, BorrowingStatus.SHIPPED_DIGITALLY);
  }

  private static BorrowingRequest begun(
      Partner partner, RequestFormat format, BorrowingStatus first) {
    return begun(partner, NUMBER, format, first);
  }

  private static BorrowingRequest begun(
      Partner partner, String number, RequestFormat format, BorrowingStatus first) {
    BorrowingRequest request =
        new BorrowingRequest(partner, number, PATRON, format, requestedCitation(), first, EARLIER);
    if (format == RequestFormat.PHYSICAL) {
      request.collectAt(MAIN);
    }
    return request;
  }

  /** The volume of a request with this number, which has come as far as that. */
  public static BorrowedVolume volume(String number, VolumeStatus status) {
    BorrowingRequest request = shippedEmpty(partner(), number);
    BorrowedVolume volume = add(request, TestItems.borrowed(BARCODE));
    if (status != VolumeStatus.EXPECTED) {
      volume.received(RECEIVED);
    }
    switch (status) {
      case EXPECTED, RECEIVED -> {}
      case ON_LOAN -> volume.lent(LENT);
      case RETURNED -> {
        volume.lent(LENT);
        volume.returnedByPatron(RETURNED);
      }
      case SENT_BACK -> volume.sentBack(EARLIER);
      case CLOSED -> volume.close(EARLIER);
      case LOST, DECLARED_LOST -> throw new IllegalArgumentException(status.name());
    }
    return volume;
  }

  /** A request whose items are on their way. */
  public static BorrowingRequest shipped(String... barcodes) {
    return shipped(partner(), barcodes);
  }

  public static BorrowingRequest shipped(Partner partner, String... barcodes) {
    BorrowingRequest request = shippedEmpty(partner, NUMBER);
    for (String barcode : barcodes) {
      add(request, TestItems.borrowed(barcode));
    }
    return request;
  }

  private static BorrowingRequest shippedEmpty(Partner partner, String number) {
    BorrowingRequest request =
        begun(partner, number, RequestFormat.PHYSICAL, BorrowingStatus.SHIPPED_PHYSICALLY);
    TemporaryBib bib = TestItems.temporaryBib();
    TemporaryHolding holding = TestItems.holding(bib, TestLibraries.location(MAIN, "ILL"));
    request.own(new TemporaryBibAndHolding(bib, holding));
    return request;
  }

  public static BorrowingRequest shippedForUseInTheLibrary() {
    BorrowingRequest request = shippedEmpty(partner(), NUMBER);
    add(request, TestItems.forUseInTheLibrary(BARCODE));
    return request;
  }

  public static BorrowedVolume add(BorrowingRequest request, TemporaryItem item) {
    return request.add("L-" + item.barcode(), item, EARLIER);
  }

  /** A request whose items are all received. */
  public static BorrowingRequest received(BorrowingRequest request) {
    request.openVolumes().forEach(volume -> volume.received(RECEIVED.item(volume.barcode())));
    return request;
  }

  private static BorrowingRequest lent() {
    return lent(BARCODE);
  }

  /** A request whose items are all on loan to the patron. */
  public static BorrowingRequest lent(String... barcodes) {
    BorrowingRequest request = received(shipped(barcodes));
    request.openVolumes().forEach(volume -> volume.lent(LENT.item(volume.barcode())));
    return request;
  }

  private static BorrowingRequest renewalAsked() {
    BorrowingRequest request = lent();
    volume(request).renewalAsked(DUE, EARLIER);
    return request;
  }

  private static BorrowingRequest lost() {
    BorrowingRequest request = lent();
    volume(request).lost(EARLIER);
    return request;
  }

  private static BorrowingRequest returned() {
    BorrowingRequest request = lent();
    volume(request).returnedByPatron(RETURNED.item(BARCODE));
    return request;
  }

  /** The volumes with which the request goes on, in the library. */
  public static List<BorrowedVolume> reactivated(BorrowingRequest request, HistoryEvent why) {
    List<BorrowedVolume> again = new VolumeSelection(request).closedByMistake(null, false);
    request.reactivated(again, volume -> TestItems.borrowed(volume.barcode()), why);
    return again;
  }

  /** The only volume of the request. */
  public static BorrowedVolume volume(BorrowingRequest request) {
    return request.volumes().get(0);
  }

  public static BorrowedVolume volume(BorrowingRequest request, String barcode) {
    return request.volumes().stream()
        .filter(volume -> volume.barcode().equals(barcode))
        .findFirst()
        .orElseThrow();
  }

  private static Partner partner() {
    return TestPartner.called("BROKER").speaks(protocol).make();
  }

  public static RequestedCitation requestedCitation() {
    return requestedCitation("To the lighthouse", null);
  }

  public static RequestedCitation requestedCitation(String title, Instant dueAt) {
    return new RequestedCitation(TestItems.citation(title), RequestedPart.NONE, null, dueAt);
  }
}
