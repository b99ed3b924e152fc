package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.BrokerNotification;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.ShipmentNotification;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.requests.RequestEventKind;

/** Handles notifications about where an item is, for borrowing and lending. The answer is empty. */
@ApplicationScoped
class NotificationHandler {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjectResolver requestSubjectResolver;

  /**
   * @param kind the meaning for a lent item
   * @param dateElement the element with the date of the event
   */
  ServiceAnswer handle(NcipRequest call, ShipmentNotification.Kind kind, String dateElement) {
    if (!requestSubjectResolver.isLent(call)) {
      return ofBorrowed(call, kind.event());
    }
    String partner = call.partner().code();
    String requestId = call.requestNumber().orElse(null);
    String itemId = itemId(call);
    String noted =
        lending.handle(
            new ShipmentNotification(
                partner, requestId, itemId, kind, call.moment(dateElement).orElse(null)));
    return new ServiceAnswer(List.of(), noted, itemId, false, List.of());
  }

  /**
   * A notification about a borrowed item changes no status; it adds a line to the request's
   * history.
   */
  ServiceAnswer ofBorrowed(NcipRequest call, RequestEventKind what) {
    String itemId = itemId(call);
    String noted =
        borrowing.note(
            new BrokerNotification(
                call.partner().code(), call.requestNumber().orElse(null), itemId, what));
    return new ServiceAnswer(List.of(), noted, itemId, false, List.of());
  }

  /** The message must have an item id or a request id. */
  private static String itemId(NcipRequest call) {
    return call.requestNumber().isEmpty()
        ? call.needed("ItemId", "ItemIdentifierValue")
        : call.request().text("ItemId", "ItemIdentifierValue").orElse(null);
  }
}
