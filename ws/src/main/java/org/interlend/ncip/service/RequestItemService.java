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
  public boolean isRepeatableByStaff(NcipRequest call) {
    return call.requestNumber().isPresent()
        && !call.subject(subjects).isWantedFromUs(RequestSubjectResolver.once(() -> patron(call)));
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    RequestSubjectResolver named = call.subject(subjects);
    Supplier<Optional<NamedPatron>> patron = RequestSubjectResolver.once(() -> patron(call));
    return named.isWantedFromUs(patron) ? lend(call, named) : announce(call, named, patron);
  }

  /** The same for a notification that a request was made. */
  ServiceAnswer notified(NcipRequest call) {
    RequestSubjectResolver named = call.subject(subjects);
    return named.isAnnouncedToLender()
        ? lend(call, named)
        : announce(call, named, () -> patron(call));
  }

  /** The user of UserId may be the partner's own; AuthenticationInput is about a patron. */
  private Optional<NamedPatron> patron(NcipRequest call) {
    return call.request()
        .text("UserId", "UserIdentifierValue")
        .map(user -> patrons.named(user, call.partner().patronIdentifier()))
        .or(() -> namedPatrons.number(call).map(number -> namedPatrons.find(call).named()));
  }

  private static String number(NcipRequest call) {
    return call.requestNumber().orElseGet(() -> UUID.randomUUID().toString());
  }

  private ServiceAnswer lend(NcipRequest call, RequestSubjectResolver named) {
    LoanRequested done =
        lending.request(loan(call, named.numberedLending().orElse(null), number(call)));
    return new ServiceAnswer(
        content(call, done.request()),
        done.request().brokerNumber(),
        done.request().barcode(),
        done.replay(),
        List.of());
  }

  private ServiceAnswer announce(
      NcipRequest call, RequestSubjectResolver named, Supplier<Optional<NamedPatron>> patron) {
    BorrowingRequest known = named.numberedBorrowing().orElse(null);
    Announced done =
        borrowing.announce(
            announcement(
                call, known, known == null ? patron.get().orElse(null) : null, number(call)));
    return new ServiceAnswer(
        content(call, done.requestId(), null),
        done.requestId(),
        null,
        done.replay(),
        done.warnings());
  }

  private static AnnounceRequest announcement(
      NcipRequest call, BorrowingRequest known, NamedPatron patron, String number) {
    Element request = call.request();
    Element item = itemFields(request);
    return new AnnounceRequest(
        call.partner(),
        known,
        number,
        patron,
        CitationElements.requestedCitation(item, null),
        format(call).orElse(null),
        CitationElements.evidence(request, item),
        request.text("PickupLocation").orElse(null),
        call.endOfDay("NeedBeforeDate").orElse(null),
        BrokerOrder.NONE);
  }

  private static RequestLoan loan(NcipRequest call, LendingRequest known, String number) {
    Element request = call.request();
    return new RequestLoan(
        call.partner(),
        known,
        number,
        request.text("UserId", "UserIdentifierValue").orElse(null),
        TitleRequestElements.read(call),
        format(call)
            .orElseGet(
                () ->
                    CitationElements.evidence(request, itemFields(request))
                        .format(call.partner().accept())),
        call.endOfDay("NeedBeforeDate").orElse(null),
        LoanOrder.NONE);
  }

  private static Element itemFields(Element request) {
    return request.child("ItemOptionalFields").orElse(CitationElements.NOTHING);
  }

  /** The standard's types mean physical items; brokers also send the other values. */
  private static Optional<Format> format(NcipRequest call) {
    return Optional.ofNullable(
        switch (call.request().text("RequestType").orElse("").toLowerCase(Locale.ROOT)) {
          case "digital" -> Format.DIGITAL;
          case "physical", "loan", "hold", "page", "stack retrieval" -> Format.PHYSICAL;
          case "non-returnable copy", "non-returnable" -> call.partner().accept().nonReturnable();
          default -> null;
        });
  }

  private List<Element> content(NcipRequest call, LendingRequest request) {
    String barcode = request.barcode();
    List<Element> content =
        content(call, request.brokerNumber(), barcode == null ? null : call.itemId(barcode));
    if (barcode != null) {
      content.add(fields(call, request));
    }
    return content;
  }

  /**
   * The location of the item, at the levels that clients read: 3 the library, 4 the shelving
   * location.
   */
  private Element fields(NcipRequest call, LendingRequest request) {
    LocalItem item = request.item();
    List<Element> fields = new ArrayList<>();
    items.description(call, request.title(), request.author()).ifPresent(fields::add);
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

  private List<Element> content(NcipRequest call, String number, Element itemId) {
    Element request = call.request();
    List<Element> content = new ArrayList<>();
    content.add(call.requestId(number));
    if (itemId != null) {
      content.add(itemId);
    }
    content.add(namedPatrons.number(call).map(call::userId).orElseGet(call::userOrPartner));
    content.add(Element.of("RequestType", request.text("RequestType").orElse("Loan")));
    content.add(Element.of("RequestScopeType", request.text("RequestScopeType").orElse("Item")));
    return content;
  }
}
