package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.borrowing.BorrowingCheckOutResult;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.shipping.CheckOutItemCommand;
import org.interlend.lending.shipping.CheckOutItemResult;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.ItemElements;
import org.interlend.ncip.element.PatronResolver;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.requests.MessageResult;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.subject.RequestSubjectResolver;

/**
 * CheckOutItem: an own item is lent to a partner, or a borrowed one to its patron (Z39.83-1, Check
 * Out Item). The user of an own item belongs to the partner and is not looked up.
 */
@ApplicationScoped
class CheckOutItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private PatronResolver patronResolver;
  @Inject private ItemElements items;

  @Override
  public String name() {
    return "CheckOutItem";
  }

  @Override
  public boolean namesRemoteLibrary() {
    return true;
  }

  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    RequestSubjectResolver named = message.subject();
    return named
        .lentToPatron()
        .map(volume -> lendToPatron(message, volume))
        .orElseGet(() -> handle(message, named, "DesiredDateDue"));
  }

  private ServiceAnswer lendToPatron(NcipRequest message, BorrowedVolume volume) {
    PatronLookupResult named = patronResolver.named(message);
    BorrowingCheckOutResult done = borrowing.checkOut(volume, named);
    Element user = message.userId(named.identifier());
    Element due = due(done.request().isCopy() ? null : done.dueAt());
    return ServiceAnswer.of(
        done, content(message, done, user, due, done.request().description().callNumber()));
  }

  /**
   * Lends an own item to the partner.
   *
   * @param dueElement the element with the due date
   */
  ServiceAnswer handle(NcipRequest message, RequestSubjectResolver named, String dueElement) {
    Element request = message.request();
    String itemId = message.neededItemNumber();
    // The item first: who finds it lent already must find the request as it was when that was done.
    LocalItem item = named.ownItem().orElse(null);
    // Some clients repeat the barcode, with which a second loan of the item could not be told
    // apart; but it may really be the number of a request.
    Optional<String> number =
        message
            .requestNumber()
            .filter(given -> item == null || !given.equals(itemId) || isOpen(named));
    CheckOutItemResult done =
        lending.ship(
            new CheckOutItemCommand(
                message.partner(),
                number.orElse(null),
                number.flatMap(given -> named.numberedLending()).orElse(null),
                itemId,
                item,
                message.userNumber().orElse(null),
                message.endOfDay(dueElement).orElse(null),
                request.has("ResourceDesired") || request.has("ElectronicResourceProvidedFlag")));
    LendingRequest lent = done.request();
    return ServiceAnswer.of(
        done,
        content(
            message,
            done,
            message.userOrPartner(),
            due(lent.dueAt()),
            lent.requested().callNumber()));
  }

  /** A copy or a file is not returned. */
  private static Element due(Instant at) {
    return at == null ? Element.of("NonReturnableFlag") : Element.of("DateDue", Dates.format(at));
  }

  private static boolean isOpen(RequestSubjectResolver named) {
    return named.numberedLending().filter(request -> !request.status().isFinal()).isPresent();
  }

  private List<Element> content(
      NcipRequest message, MessageResult done, Element user, Element due, String callNumber) {
    ResourceSharingRequest<?> request = done.request();
    List<Element> fields =
        Stream.of(
                items.description(message, request.title(), request.author()),
                items.callNumber(message, callNumber))
            .flatMap(Optional::stream)
            .toList();
    return Arrays.asList(
        message.itemId(done.barcode()),
        user,
        due,
        fields.isEmpty() ? null : Element.of("ItemOptionalFields", fields));
  }
}
