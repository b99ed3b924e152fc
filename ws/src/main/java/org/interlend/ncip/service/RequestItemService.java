package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.AnnounceRequestCommand;
import org.interlend.borrowing.receiving.AnnouncementResult;
import org.interlend.borrowing.receiving.BorrowingOrderDetails;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.LocalItem;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.locate.LendingOrderDetails;
import org.interlend.lending.locate.RequestItemCommand;
import org.interlend.lending.locate.RequestItemResult;
import org.interlend.lending.request.LendingRequest;
import org.interlend.ncip.MessageParties;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.CitationElements;
import org.interlend.ncip.element.ItemElements;
import org.interlend.ncip.element.PatronResolver;
import org.interlend.ncip.element.RequestedMaterialElements;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestItemSettings.RequestSide;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.patrons.Patrons;
import org.interlend.subject.LazySupplier;
import org.interlend.subject.RequestSubjectResolver;

/**
 * RequestItem: a broker announces a request of a patron, or requests an item from this library
 * (Z39.83-1, Request Item).
 */
@ApplicationScoped
class RequestItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private Patrons patrons;
  @Inject private PatronResolver patronResolver;
  @Inject private ItemElements items;
  @Inject private MessageParties parties;

  @Override
  public String name() {
    return "RequestItem";
  }

  @Override
  public boolean namesRemoteLibrary() {
    return true;
  }

  /** The announcement of a patron's request stands; a request to lend has gone to others by now. */
  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return message.requestNumber().isPresent()
        && !message
            .subject()
            .side()
            .isWantedFromUs(
                new LazySupplier<>(() -> patron(message)), () -> isOfAnotherLibrary(message));
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    RequestSubjectResolver named = message.subject();
    Supplier<Optional<PatronLookupResult>> patron = new LazySupplier<>(() -> patron(message));
    return named.side().isWantedFromUs(patron, () -> isOfAnotherLibrary(message))
        ? lend(message, named, doubts(message, named, patron))
        : announce(message, named, patron);
  }

  private boolean isOfAnotherLibrary(NcipRequest message) {
    return userLibrary(message).isPresent();
  }

  /** The agency that has numbered the user, if it is neither this library nor the broker. */
  private Optional<String> userLibrary(NcipRequest message) {
    return message
        .request()
        .text("UserId", "AgencyId")
        .filter(agency -> !parties.include(agency, message));
  }

  /** Where the agency alone has decided that a known number is not that of a patron of ours. */
  private List<MessageWarning> doubts(
      NcipRequest message,
      RequestSubjectResolver named,
      Supplier<Optional<PatronLookupResult>> patron) {
    return message.partner().request().side() == RequestSide.AUTO
            && message.partner().borrowingSupported()
            && named.numberedLending().isEmpty()
        ? userLibrary(message)
            .filter(agency -> patron.get().filter(PatronLookupResult::isKnown).isPresent())
            .map(
                agency ->
                    new MessageWarning(
                        MessageWarningKind.PATRON, MessageFact.USER_OF_ANOTHER_LIBRARY, agency))
            .stream()
            .toList()
        : List.of();
  }

  /** The same for a notification that a request was made. */
  ServiceAnswer notified(NcipRequest message) {
    RequestSubjectResolver named = message.subject();
    return named.side().isAnnouncedToLender()
        ? lend(message, named, List.of())
        : announce(message, named, () -> patron(message));
  }

  /** The user of UserId may be the partner's own; AuthenticationInput is about a patron. */
  private Optional<PatronLookupResult> patron(NcipRequest message) {
    return message
        .userNumber()
        .map(user -> patrons.named(user, message.partner().patronIdentifier()))
        .or(
            () ->
                patronResolver.number(message).map(number -> patronResolver.find(message).named()));
  }

  private ServiceAnswer lend(
      NcipRequest message, RequestSubjectResolver named, List<MessageWarning> warnings) {
    RequestItemResult done = lending.request(loan(message, named.numberedLending().orElse(null)));
    LendingRequest request = done.request();
    String barcode = request.barcode();
    return ServiceAnswer.of(
            done,
            content(
                message,
                done.requestId(),
                barcode == null ? null : message.itemId(barcode),
                barcode == null ? null : fields(message, request)))
        .warned(warnings);
  }

  private ServiceAnswer announce(
      NcipRequest message,
      RequestSubjectResolver named,
      Supplier<Optional<PatronLookupResult>> patron) {
    BorrowingRequest known = named.numberedBorrowing().orElse(null);
    AnnouncementResult done =
        borrowing.announce(
            announcement(
                message, known, (known == null ? patron.get() : named(message)).orElse(null)));
    return ServiceAnswer.of(done, content(message, done.requestId(), null, null));
  }

  /** A repeated message is compared by its number alone, which may be a former one by now. */
  private Optional<PatronLookupResult> named(NcipRequest message) {
    return patronResolver
        .number(message)
        .map(number -> patrons.named(number, message.partner().patronIdentifier()));
  }

  private static AnnounceRequestCommand announcement(
      NcipRequest message, BorrowingRequest known, PatronLookupResult patron) {
    Element request = message.request();
    Element item = message.itemFields();
    return new AnnounceRequestCommand(
        message.partner(),
        known,
        message.requestNumber().orElse(null),
        patron,
        CitationElements.requestedCitation(message, item, null),
        format(message).orElse(null),
        CitationElements.evidence(request, item),
        request.text("PickupLocation").orElse(null),
        message.endOfDay("NeedBeforeDate").orElse(null),
        BorrowingOrderDetails.NONE);
  }

  private static RequestItemCommand loan(NcipRequest message, LendingRequest known) {
    Element request = message.request();
    return new RequestItemCommand(
        message.partner(),
        known,
        message.requestNumber().orElse(null),
        message.userNumber().orElse(null),
        RequestedMaterialElements.read(message),
        format(message)
            .orElseGet(
                () ->
                    CitationElements.evidence(request, message.itemFields())
                        .format(message.partner().accept())),
        message.endOfDay("NeedBeforeDate").orElse(null),
        isNonReturnable(type(message)) ? LendingOrderDetails.COPY : LendingOrderDetails.NONE);
  }

  /** The standard's types mean physical items; brokers also send the other values. */
  private static Optional<RequestFormat> format(NcipRequest message) {
    String type = type(message);
    return Optional.ofNullable(
        switch (type) {
          case "digital" -> RequestFormat.DIGITAL;
          case "physical", "loan", "hold", "page", "stack retrieval" -> RequestFormat.PHYSICAL;
          default -> isNonReturnable(type) ? message.partner().accept().nonReturnable() : null;
        });
  }

  private static String type(NcipRequest message) {
    return message.request().text("RequestType").orElse("").toLowerCase(Locale.ROOT);
  }

  /** The partner's record says whether it means a file or a copy on paper. */
  private static boolean isNonReturnable(String type) {
    return type.equals("non-returnable copy") || type.equals("non-returnable");
  }

  private Element fields(NcipRequest message, LendingRequest request) {
    LocalItem item = request.item();
    return Element.of(
        "ItemOptionalFields",
        items.description(message, request.title(), request.author()).orElse(null),
        ItemElements.callNumber(request.requested().callNumber()).orElse(null),
        ItemElements.location(item.owningLibrary().name(), item.home().location().name()));
  }

  /**
   * @param itemId the item, or null
   * @param fields ItemOptionalFields of the item, or null
   */
  private List<Element> content(
      NcipRequest message, String number, Element itemId, Element fields) {
    Element request = message.request();
    return Arrays.asList(
        message.requestId(number),
        itemId,
        patronResolver.number(message).map(message::userId).orElseGet(message::userOrPartner),
        Element.of("RequestType", request.text("RequestType").orElse("Loan")),
        Element.of("RequestScopeType", request.text("RequestScopeType").orElse("Item")),
        fields);
  }
}
