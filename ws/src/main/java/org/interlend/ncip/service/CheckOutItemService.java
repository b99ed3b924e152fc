package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.shipping.CheckOutItemCommand;
import org.interlend.lending.shipping.CheckOutItemResult;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.ItemElements;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.subject.RequestSubjects;

/**
 * CheckOutItem: an own item is lent to a partner (Z39.83-1, Check Out Item). The user belongs to
 * the partner and is not looked up.
 */
@ApplicationScoped
class CheckOutItemService implements NcipService {

  @Inject private LendingWorkflow workflow;
  @Inject private RequestSubjects subjects;
  @Inject private ItemElements items;

  @Override
  public String name() {
    return "CheckOutItem";
  }

  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    return handle(message, message.subject(subjects), "DesiredDateDue");
  }

  /**
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
        workflow.ship(
            new CheckOutItemCommand(
                message.partner(),
                number.orElse(null),
                number.flatMap(given -> named.numberedLending()).orElse(null),
                itemId,
                item,
                message.userNumber().orElse(null),
                message.endOfDay(dueElement).orElse(null),
                request.has("ResourceDesired") || request.has("ElectronicResourceProvidedFlag")));
    return ServiceAnswer.of(done, content(message, done), done.warnings());
  }

  private static boolean isOpen(RequestSubjectResolver named) {
    return named.numberedLending().filter(request -> !request.status().isFinal()).isPresent();
  }

  private List<Element> content(NcipRequest message, CheckOutItemResult done) {
    LendingRequest lent = done.request();
    List<Element> fields =
        Stream.of(
                items.description(message, lent.title(), lent.author()),
                items.callNumber(message, lent.callNumber()))
            .flatMap(Optional::stream)
            .toList();
    return Arrays.asList(
        message.itemId(done.barcode()),
        message.userOrPartner(),
        lent.dueAt() == null
            ? Element.of("NonReturnableFlag")
            : Element.of("DateDue", Dates.format(lent.dueAt())),
        fields.isEmpty() ? null : Element.of("ItemOptionalFields", fields));
  }
}
