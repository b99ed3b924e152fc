package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.lending.LendingNotification;
import org.interlend.lending.LendingWorkflow;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.BorrowedItem;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;

/** Handles notifications about where an item is, for borrowing and lending. The answer is empty. */
@ApplicationScoped
class NotificationHandler {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;

  /**
   * @param kind the meaning for a lent item
   * @param dateElement the element with the date of the event
   */
  ServiceAnswer handle(NcipRequest message, LendingNotification kind, String dateElement) {
    RequestSubjectResolver named = message.subject();
    if (named.side().isBorrowing()) {
      return ofBorrowed(message, named, kind.event(), dateElement);
    }
    String itemId = itemId(message);
    if (!(named.ofItem() instanceof Lending lent)) {
      throw named.unknownRequest();
    }
    boolean replay = lending.handle(lent.request(), kind, message.day(dateElement).orElse(null));
    return ServiceAnswer.of(new SimpleMessageResult(lent.request(), itemId, replay));
  }

  /**
   * A notification about a borrowed item changes no status; it adds a line to the request's
   * history.
   *
   * @param dateElement the element with the day that it tells
   */
  ServiceAnswer ofBorrowed(
      NcipRequest message,
      RequestSubjectResolver named,
      HistoryEventKind what,
      String dateElement) {
    String itemId = itemId(message);
    BorrowingRequest request = borrowed(named);
    String item =
        itemId != null && named.ofItem() instanceof BorrowedItem known
            ? known.volume().barcode()
            : itemId;
    boolean replay = borrowing.note(request, what, item, message.day(dateElement).orElse(null));
    return ServiceAnswer.of(new SimpleMessageResult(request, itemId, replay));
  }

  private static BorrowingRequest borrowed(RequestSubjectResolver named) {
    RequestSubject subject = named.ofItem();
    if (subject instanceof BorrowedItem item) {
      return item.volume().request();
    }
    if (subject instanceof Borrowing ours) {
      return ours.request();
    }
    throw named.unknownRequest();
  }

  /** The message must have an item id or a request id. */
  private static String itemId(NcipRequest message) {
    return message.requestNumber().isEmpty()
        ? message.neededItemNumber()
        : message.itemNumber().orElse(null);
  }
}
