package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.BrokerNote;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.PartnerNews;
import org.interlend.ncip.Call;
import org.interlend.ncip.ServiceAnswer;

/** Word of where an item is, on either side. The answer is empty. */
@ApplicationScoped
class Notes {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private Sides sides;

  /**
   * @param kind what it means for an item we lend
   * @param dateElement where the message says when it happened
   * @param what for a borrowed item it moves nothing; in words for staff
   * @param urgent whether staff must look at it
   */
  ServiceAnswer take(
      Call call, PartnerNews.Kind kind, String dateElement, String what, boolean urgent) {
    if (!sides.isLent(call)) {
      return ofBorrowed(call, what, urgent);
    }
    String partner = call.partner().code();
    String requestId = call.requestNumber().orElse(null);
    String itemId = itemId(call);
    String noted =
        lending.hear(
            new PartnerNews(
                partner, requestId, itemId, kind, call.moment(dateElement).orElse(null)));
    return new ServiceAnswer(List.of(), noted, itemId, false, List.of());
  }

  /** Word of a borrowed item moves nothing: it stands in the request's history. */
  ServiceAnswer ofBorrowed(Call call, String what, boolean urgent) {
    String itemId = itemId(call);
    String noted =
        borrowing.note(
            new BrokerNote(
                call.partner().code(), call.requestNumber().orElse(null), itemId, what, urgent));
    return new ServiceAnswer(List.of(), noted, itemId, false, List.of());
  }

  /** One of the two numbers must be there. */
  private static String itemId(Call call) {
    return call.requestNumber().isEmpty()
        ? call.needed("ItemId", "ItemIdentifierValue")
        : call.request().text("ItemId", "ItemIdentifierValue").orElse(null);
  }
}
