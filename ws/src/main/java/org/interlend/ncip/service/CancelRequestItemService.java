package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.CancelRequest;
import org.interlend.borrowing.Canceled;
import org.interlend.lending.CancelLoan;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.LoanCanceled;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;

/** CancelRequestItem: the broker cancels a request (Z39.83-1, Cancel Request Item). */
@ApplicationScoped
class CancelRequestItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjectResolver requestSubjectResolver;

  @Override
  public String name() {
    return "CancelRequestItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    String partner = call.partner().code();
    String itemId = call.request().text("ItemId", "ItemIdentifierValue").orElse(null);
    String requestId =
        itemId == null
            ? call.needed("RequestId", "RequestIdentifierValue")
            : call.requestNumber().orElse(null);
    if (requestSubjectResolver.isLent(call)) {
      LoanCanceled done = lending.cancel(new CancelLoan(partner, requestId, itemId));
      return new ServiceAnswer(
          content(call, done.requestId(), itemId, done.barcode(), call.userOrPartner()),
          done.requestId(),
          done.barcode(),
          done.replay(),
          List.of());
    }
    Canceled done = borrowing.cancel(new CancelRequest(partner, requestId, itemId));
    Element patron = call.userId(done.patron() == null ? "anonymous" : done.patron());
    return new ServiceAnswer(
        content(call, done.requestId(), itemId, done.barcode(), patron),
        done.requestId(),
        done.barcode(),
        done.replay(),
        List.of());
  }

  /** Some clients need both ids in the answer, so it always has an item id. */
  private static List<Element> content(
      NcipRequest call, String requestId, String itemId, String barcode, Element user) {
    String item = Stream.of(itemId, barcode, requestId).filter(id -> id != null).findFirst().get();
    return List.of(call.requestId(requestId), call.itemId(item), user);
  }
}
