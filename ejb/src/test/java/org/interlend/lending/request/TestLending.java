package org.interlend.lending.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Actor;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.circulation.shelving.TestMoves;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.RequestedPart;

/** Lending requests in every status, reached by their own steps. */
public final class TestLending {

  public static final String NUMBER = "REQ-1";
  public static final String BARCODE = "I1";
  public static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");
  public static final LocalDate EXPIRES = LocalDate.of(2026, 5, 14);

  /** The time of all steps before the step under test. */
  public static final Instant BEFORE = Instant.parse("2026-05-04T08:00:00Z");

  /** The time of the step under test. */
  public static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");

  public static final HistoryEvent STEP =
      HistoryEvent.of(NOW, HistoryEventKind.WARNING_DISMISSED, Actor.staff("desk"));

  private static final HistoryEvent EARLIER =
      HistoryEvent.of(BEFORE, HistoryEventKind.REQUEST_ANNOUNCED, Actor.partner("BROKER"));

  private static final HistoryEvent REJECTED =
      HistoryEvent.of(BEFORE, HistoryEventKind.REQUEST_REJECTED, Actor.staff("desk"));

  private TestLending() {}

  /** A request in the status, with a copy or a loan if the status has one. */
  public static LendingRequest in(LendingStatus status) {
    return in(status, RequestFormat.PHYSICAL);
  }

  static LendingRequest in(LendingStatus status, RequestFormat format) {
    return in(status, format, BrokerProtocol.NCIP);
  }

  public static LendingRequest in(
      LendingStatus status, RequestFormat format, BrokerProtocol protocol) {
    LendingRequest request = created(format, protocol);
    switch (status) {
      case CREATED_LENDING_REQUEST -> {}
      case LOCATE_FAILED -> request.notLocated(EARLIER);
      case BEING_PROCESSED -> located(request);
      case CONDITIONAL, CONDITIONAL_ACCEPTED, WILL_SUPPLY -> request.answered(status, EARLIER);
      case SHIPPED_PHYSICALLY -> shipped(request);
      case SHIPPED_DIGITALLY -> request.shipment().sentAsFile(EARLIER);
      case RECEIVED_BY_PARTNER -> shipped(request).shipment().received(EARLIER);
      case RECALLED -> {
        shipped(request).shipment().received(EARLIER);
        request.shipment().recalled(EARLIER);
      }
      case OVERDUE_REQUEST -> {
        shipped(request).shipment().received(EARLIER);
        request.shipment().overdue(EARLIER);
      }
      case LOST -> shipped(request).shipment().lost(EARLIER);
      case RETURNED_BY_PARTNER -> shipped(request).shipment().sentBack(EARLIER);
      case REQUEST_COMPLETED -> shipped(request).completed(EARLIER);
      case REJECTED -> request.rejected(null, REJECTED);
      case CANCELLED -> request.canceled(EARLIER);
      case EXPIRED -> request.expired(EARLIER);
    }
    return request;
  }

  public static LendingRequest created() {
    return created(RequestFormat.PHYSICAL, BrokerProtocol.NCIP);
  }

  private static LendingRequest created(RequestFormat format, BrokerProtocol protocol) {
    return created(format, protocol, requestedMaterial("The lighthouse"));
  }

  /** A request for a title, which names no items. */
  public static LendingRequest created(RequestedPart part) {
    return created(
        RequestFormat.PHYSICAL,
        BrokerProtocol.NCIP,
        new RequestedMaterial("The lighthouse", null, part, List.of(), List.of()));
  }

  private static LendingRequest created(
      RequestFormat format, BrokerProtocol protocol, RequestedMaterial title) {
    return new LendingRequest(
        TestPartner.called("BROKER").speaks(protocol).make(),
        NUMBER,
        format,
        title,
        "A reader",
        EXPIRES,
        EARLIER);
  }

  public static RequestedMaterial requestedMaterial(String title) {
    return new RequestedMaterial(
        title,
        "Woolf",
        RequestedPart.NONE,
        List.of(new RequestedMaterial.TitleNumber(TitleIdentifier.Kind.OCLC, "4711")),
        List.of(BARCODE));
  }

  public static LendingRequest located(LendingRequest request) {
    LocalItem item = TestItems.own(BARCODE);
    request.located(item, TestMoves.move(item, request.partner(), EXPIRES), EARLIER);
    return request;
  }

  private static LendingRequest shipped(LendingRequest request) {
    request.shipment().sent(loan(request.partner()), EARLIER);
    return request;
  }

  public static Loan loan(Partner partner) {
    return TestLoans.toPartner(TestItems.own(BARCODE), partner, DUE);
  }

  public static RequestWarning warning() {
    return RequestWarning.of(RequestWarningKind.RECALL_REFUSED, STEP.at())
        .item(BARCODE)
        .detail("Too late");
  }
}
