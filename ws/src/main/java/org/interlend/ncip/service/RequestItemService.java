package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.AnnounceRequest;
import org.interlend.borrowing.receiving.Announced;
import org.interlend.borrowing.receiving.BrokerOrder;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.locate.LoanOrder;
import org.interlend.lending.locate.LoanRequested;
import org.interlend.lending.locate.RequestLoan;
import org.interlend.lending.request.LendingRequest;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.CitationElements;
import org.interlend.ncip.element.ItemElements;
import org.interlend.ncip.element.NamedPatrons;
import org.interlend.ncip.element.TitleRequestElements;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.Format;
import org.interlend.patrons.NamedPatron;
import org.interlend.patrons.Patrons;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.subject.RequestSubjects;

/**
 * RequestItem: a broker announces a request of a patron, or requests an item from this library
 * (Z39.83-1, Request Item).
 */
@ApplicationScoped
class RequestItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjects subjects;
  @Inject private Patrons patrons;
  @Inject private NamedPatrons namedPatrons;
  @Inject private ItemElements items;

  @Override
  public String name() {
    return "RequestItem";
  }

  /** The announcement of a patron's request stands; a request to lend has gone to others by now. */
  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return message.requestNumber().isPresent()
        && !message
            .subject(subjects)
            .isWantedFromUs(RequestSubjectResolver.once(() -> patron(message)));
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    RequestSubjectResolver named = message.subject(subjects);
    Supplier<Optional<NamedPatron>> patron = RequestSubjectResolver.once(() -> patron(message));
    return named.isWantedFromUs(patron) ? lend(message, named) : announce(message, named, patron);
  }

  /** The same for a notification that a request was made. */
  ServiceAnswer notified(NcipRequest message) {
    RequestSubjectResolver named = message.subject(subjects);
    return named.isAnnouncedToLender()
        ? lend(message, named)
        : announce(message, named, () -> patron(message));
  }

  /** The user of UserId may be the partner's own; AuthenticationInput is about a patron. */
  private Optional<NamedPatron> patron(NcipRequest message) {
    return message
        .request()
        .text("UserId", "UserIdentifierValue")
        .map(user -> patrons.named(user, message.partner().patronIdentifier()))
        .or(() -> namedPatrons.number(message).map(number -> namedPatrons.find(message).named()));
  }

  private static String number(NcipRequest message) {
    return message.requestNumber().orElseGet(() -> UUID.randomUUID().toString());
  }

  private ServiceAnswer lend(NcipRequest message, RequestSubjectResolver named) {
    LoanRequested done =
        lending.request(loan(message, named.numberedLending().orElse(null), number(message)));
    return new ServiceAnswer(
        content(message, done.request()),
        done.request().brokerNumber(),
        done.request().barcode(),
        done.replay(),
        List.of());
  }

  private ServiceAnswer announce(
      NcipRequest message, RequestSubjectResolver named, Supplier<Optional<NamedPatron>> patron) {
    BorrowingRequest known = named.numberedBorrowing().orElse(null);
    Announced done =
        borrowing.announce(
            announcement(
                message, known, known == null ? patron.get().orElse(null) : null, number(message)));
    return new ServiceAnswer(
        content(message, done.request().externalId(), null),
        done.request().externalId(),
        null,
        done.replay(),
        done.warnings());
  }

  private static AnnounceRequest announcement(
      NcipRequest message, BorrowingRequest known, NamedPatron patron, String number) {
    Element request = message.request();
    Element item = itemFields(request);
    return new AnnounceRequest(
        message.partner(),
        known,
        number,
        patron,
        CitationElements.requestedCitation(message, item, null),
        format(message).orElse(null),
        CitationElements.evidence(request, item),
        request.text("PickupLocation").orElse(null),
        message.endOfDay("NeedBeforeDate").orElse(null),
        BrokerOrder.NONE);
  }

  private static RequestLoan loan(NcipRequest message, LendingRequest known, String number) {
    Element request = message.request();
    return new RequestLoan(
        message.partner(),
        known,
        number,
        request.text("UserId", "UserIdentifierValue").orElse(null),
        TitleRequestElements.read(message),
        format(message)
            .orElseGet(
                () ->
                    CitationElements.evidence(request, itemFields(request))
                        .format(message.partner().accept())),
        message.endOfDay("NeedBeforeDate").orElse(null),
        LoanOrder.NONE);
  }

  private static Element itemFields(Element request) {
    return request.child("ItemOptionalFields").orElse(CitationElements.NOTHING);
  }

  /** The standard's types mean physical items; brokers also send the other values. */
  private static Optional<Format> format(NcipRequest message) {
    return Optional.ofNullable(
        switch (message.request().text("RequestType").orElse("").toLowerCase(Locale.ROOT)) {
          case "digital" -> Format.DIGITAL;
          case "physical", "loan", "hold", "page", "stack retrieval" -> Format.PHYSICAL;
          case "non-returnable copy", "non-returnable" ->
              message.partner().accept().nonReturnable();
          default -> null;
        });
  }

  private List<Element> content(NcipRequest message, LendingRequest request) {
    String barcode = request.barcode();
    List<Element> content =
        content(message, request.brokerNumber(), barcode == null ? null : message.itemId(barcode));
    if (barcode != null) {
      content.add(fields(message, request));
    }
    return content;
  }

  /**
   * The location of the item, at the levels that clients read: 3 the library, 4 the shelving
   * location.
   */
  private Element fields(NcipRequest message, LendingRequest request) {
    LocalItem item = request.item();
    List<Element> fields = new ArrayList<>();
    items.description(message, request.title(), request.author()).ifPresent(fields::add);
    ItemElements.callNumber(request.callNumber()).ifPresent(fields::add);
    fields.add(
        Element.of(
            "Location",
            Element.of("LocationType", "Permanent Location"),
            Element.of(
                "LocationName",
                level("3", item.owningLibrary().name()),
                level("4", item.home().location().name()))));
    return Element.of("ItemOptionalFields", fields);
  }

  private static Element level(String level, String name) {
    return Element.of(
        "LocationNameInstance",
        Element.of("LocationNameLevel", level),
        Element.of("LocationNameValue", name));
  }

  private List<Element> content(NcipRequest message, String number, Element itemId) {
    Element request = message.request();
    List<Element> content = new ArrayList<>();
    content.add(message.requestId(number));
    if (itemId != null) {
      content.add(itemId);
    }
    content.add(
        namedPatrons.number(message).map(message::userId).orElseGet(message::userOrPartner));
    content.add(Element.of("RequestType", request.text("RequestType").orElse("Loan")));
    content.add(Element.of("RequestScopeType", request.text("RequestScopeType").orElse("Item")));
    return content;
  }
}
