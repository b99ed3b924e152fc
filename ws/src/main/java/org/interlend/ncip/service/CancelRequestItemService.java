package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.Canceled;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.LoanCanceled;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.subject.RequestSubjects;

/** CancelRequestItem: the broker cancels a request (Z39.83-1, Cancel Request Item). */
@ApplicationScoped
class CancelRequestItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjects subjects;

  @Override
  public String name() {
    return "CancelRequestItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    String itemId = message.itemNumber().orElse(null);
    if (itemId == null) {
      message.needed("RequestId", "RequestIdentifierValue");
    }
    RequestSubjectResolver named = message.subject(subjects);
    RequestSubject subject = named.ofRequest();
    if (subject instanceof Lending lent) {
      LoanCanceled done = lending.cancel(lent.request());
      return new ServiceAnswer(
          content(message, done.requestId(), itemId, done.barcode(), message.userOrPartner()),
          done.requestId(),
          done.barcode(),
          done.replay(),
          List.of());
    }
    if (!(subject instanceof Borrowing ours)) {
      throw named.unknownRequest();
    }
    Canceled done = borrowing.cancel(ours.request());
    Element patron = message.userId(done.patron() == null ? "anonymous" : done.patron());
    return new ServiceAnswer(
        content(message, done.requestId(), itemId, done.barcode(), patron),
        done.requestId(),
        done.barcode(),
        done.replay(),
        List.of());
  }

  /** Some clients need both ids in the answer, so it always has an item id. */
  private static List<Element> content(
      NcipRequest message, String requestId, String itemId, String barcode, Element user) {
    String item = Stream.of(itemId, barcode, requestId).filter(id -> id != null).findFirst().get();
    return List.of(message.requestId(requestId), message.itemId(item), user);
  }
}
