package org.interlend.ncip.service;

import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.BrokerNote;
import org.interlend.ncip.Call;
import org.interlend.ncip.ServiceAnswer;

/** Notifications that move nothing. Their answer is empty. */
final class Notes {

  private Notes() {}

  /**
   * @param what in words for staff
   * @param urgent whether staff must look at it
   */
  static ServiceAnswer take(Call call, BorrowingWorkflow workflow, String what, boolean urgent) {
    String requestId = call.request().text("RequestId", "RequestIdentifierValue").orElse(null);
    String itemId =
        requestId == null
            ? call.needed("ItemId", "ItemIdentifierValue")
            : call.request().text("ItemId", "ItemIdentifierValue").orElse(null);
    String noted =
        workflow.note(new BrokerNote(call.partner().code(), requestId, itemId, what, urgent));
    return new ServiceAnswer(List.of(), noted, itemId, false, List.of());
  }
}
