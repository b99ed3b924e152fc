package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.RequestEventKind;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.BrokerNotification;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.ShipmentNotification;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.ServiceAnswer;

/** Word of where an item is, on either side. The answer is empty. */
@ApplicationScoped
class NotificationHandler {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjectResolver requestSubjectResolver;

  /**
   * @param kind what it means for an item we lend
   * @param dateElement where the message says when it happened
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

  /** Word of a borrowed item moves nothing: it stands in the request's history. */
  ServiceAnswer ofBorrowed(NcipRequest call, RequestEventKind what) {
    String itemId = itemId(call);
    String noted =
        borrowing.note(
            new BrokerNotification(
                call.partner().code(), call.requestNumber().orElse(null), itemId, what));
    return new ServiceAnswer(List.of(), noted, itemId, false, List.of());
  }

  /** One of the two numbers must be there. */
  private static String itemId(NcipRequest call) {
    return call.requestNumber().isEmpty()
        ? call.needed("ItemId", "ItemIdentifierValue")
        : call.request().text("ItemId", "ItemIdentifierValue").orElse(null);
  }
}
