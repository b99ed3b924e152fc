package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.CancelRequest;
import org.interlend.borrowing.Canceled;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;

/** CancelRequestItem: the broker gives a request up (Z39.83-1, Cancel Request Item). */
@ApplicationScoped
class CancelRequestItemService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "CancelRequestItem";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    String itemId = call.request().text("ItemId", "ItemIdentifierValue").orElse(null);
    String requestId =
        itemId == null
            ? call.needed("RequestId", "RequestIdentifierValue")
            : call.request().text("RequestId", "RequestIdentifierValue").orElse(null);
    Canceled done = workflow.cancel(new CancelRequest(call.partner().code(), requestId, itemId));
    return new ServiceAnswer(
        content(call, done, itemId), done.requestId(), done.barcode(), done.replay(), List.of());
  }

  /** Some clients need both numbers in the answer, so an item number is never left out. */
  private static List<Element> content(Call call, Canceled done, String itemId) {
    List<Element> content = new ArrayList<>();
    content.add(call.requestId(done.requestId()));
    content.add(call.itemId(itemOf(done, itemId)));
    content.add(call.userId(done.patron() == null ? "anonymous" : done.patron()));
    return content;
  }

  private static String itemOf(Canceled done, String itemId) {
    if (itemId != null) {
      return itemId;
    }
    return done.barcode() != null ? done.barcode() : done.requestId();
  }
}
