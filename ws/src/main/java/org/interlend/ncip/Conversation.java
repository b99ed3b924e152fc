package org.interlend.ncip;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.Outcome;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Message;
import org.interlend.ncip.wire.Secrets;
import org.interlend.ncip.wire.Services;

/** What is known of one message while it is served: for its answer and for the journal. */
class Conversation {

  private static final String FROM_AGENCY = "FromAgencyId";
  private static final String AGENCY = "AgencyId";

  private final Received received;
  private final Clock clock;
  private final Instant began;
  private Message message;
  private String ourCode;
  private String partnerCode;

  Conversation(Received received, Clock clock) {
    this.received = received;
    this.clock = clock;
    this.began = clock.instant();
  }

  void read(Message message) {
    this.message = message;
  }

  void answeredBy(String institutionCode) {
    ourCode = institutionCode;
  }

  void with(String partnerCode) {
    this.partnerCode = partnerCode;
  }

  Received received() {
    return received;
  }

  Element request() {
    return message.service();
  }

  /** The answer to a service of the standard, under a header when there is one to turn round. */
  Element response(String name, List<Element> content) {
    List<Element> children = new ArrayList<>();
    children.add(header());
    children.addAll(content);
    return Element.of(name, children);
  }

  private Element header() {
    String to = request().text("InitiationHeader", FROM_AGENCY, AGENCY).orElse(partnerCode);
    if (ourCode == null || to == null) {
      return null;
    }
    return Element.of(
        "ResponseHeader",
        Element.of(FROM_AGENCY, Element.of(AGENCY, ourCode)),
        Element.of("ToAgencyId", Element.of(AGENCY, to)));
  }

  /** A refusal stands in the service's own answer where the standard has one, else by itself. */
  Element refusal(Problem problem) {
    if (message == null || !Services.hasResponse(request().name())) {
      return problem.element(message == null ? "" : request().name());
    }
    String service = request().name();
    return response(Services.responseOf(service), List.of(problem.element(service)));
  }

  ExchangeRecord record(Outcome outcome, ServiceAnswer done, byte[] answer) {
    List<String> warnings = new ArrayList<>(message.warnings());
    warnings.addAll(done.warnings());
    return record(
        outcome,
        null,
        null,
        warnings,
        done.requestId() != null ? done.requestId() : idOf("RequestId", "RequestIdentifierValue"),
        done.barcode() != null ? done.barcode() : idOf("ItemId", "ItemIdentifierValue"),
        Secrets.mask(answer));
  }

  /**
   * @param note what only staff are told, or null
   */
  ExchangeRecord record(Outcome outcome, Problem problem, String note, byte[] answer) {
    return record(
        outcome,
        problem.type().text(),
        note == null ? problem.detail() : problem.detail() + ". " + note,
        message == null ? List.of() : message.warnings(),
        idOf("RequestId", "RequestIdentifierValue"),
        idOf("ItemId", "ItemIdentifierValue"),
        Secrets.mask(answer));
  }

  private ExchangeRecord record(
      Outcome outcome,
      String problemType,
      String explanation,
      List<String> warnings,
      String requestId,
      String itemId,
      byte[] answer) {
    return new ExchangeRecord(
        began,
        Direction.IN,
        received.protocol(),
        partnerCode,
        message == null ? null : request().name(),
        outcome,
        problemType,
        explanation,
        warnings,
        clock.millis() - began.toEpochMilli(),
        requestId,
        itemId,
        received.peer(),
        Secrets.mask(received.body()),
        Secrets.mask(answer));
  }

  private String idOf(String element, String value) {
    return message == null ? null : request().text(element, value).orElse(null);
  }
}
