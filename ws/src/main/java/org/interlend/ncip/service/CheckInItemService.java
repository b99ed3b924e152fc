package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.lending.LendingWorkflow;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.ItemElements;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.BorrowedItem;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;

/**
 * CheckInItem: a borrowed item is on its way back to the lender, or a lent item has been returned
 * (Z39.83-1, Check In Item). Some clients add a RequestId that the schema does not have; it
 * identifies the request when the item id is outdated. OCLC names the item by its request, in an
 * item id of the type ILL Request Id.
 */
@ApplicationScoped
class CheckInItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private ItemElements items;

  @Override
  public String name() {
    return "CheckInItem";
  }

  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    if (message.requestNumber().isEmpty()) {
      message.neededItemNumber();
    }
    SimpleMessageResult done = checkIn(message);
    // A file has no number here, and the item of a request may never have been recorded.
    String number =
        Optional.ofNullable(done.barcode()).or(message::itemNumber).orElse(done.requestId());
    return ServiceAnswer.of(
        new SimpleMessageResult(done.request(), number, done.replay()),
        message.namedItemId(number),
        description(message, done.request()));
  }

  private SimpleMessageResult checkIn(NcipRequest message) {
    RequestSubjectResolver named = message.subject();
    RequestSubject subject = named.ofReturn();
    if (subject instanceof Lending lent) {
      return lending.checkIn(lent.request());
    }
    if (subject instanceof BorrowedItem borrowed) {
      return borrowing.checkIn(borrowed.volume());
    }
    if (subject instanceof Borrowing ours) {
      return borrowing.checkIn(ours.request(), message.itemNumber().orElse(null));
    }
    throw named.unknownItem();
  }

  /** Some clients could read a word of the title as a problem: it is included only on request. */
  private Element description(NcipRequest message, ResourceSharingRequest<?> request) {
    return items.wantsDescription(message)
        ? Element.of(
            "ItemOptionalFields", ItemElements.description(request.title(), request.author()))
        : null;
  }
}
