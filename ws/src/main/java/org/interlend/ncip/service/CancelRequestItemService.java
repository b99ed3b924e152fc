package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.lending.LendingWorkflow;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;
import org.interlend.patrons.Patron;
import org.interlend.requests.MessageResult;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;

/** CancelRequestItem: the broker cancels a request (Z39.83-1, Cancel Request Item). */
@ApplicationScoped
class CancelRequestItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;

  @Override
  public String name() {
    return "CancelRequestItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    if (message.itemNumber().isEmpty()) {
      message.neededRequestNumber();
    }
    RequestSubjectResolver named = message.subject();
    RequestSubject subject = named.ofRequest();
    if (subject instanceof Lending lent) {
      return answer(message, lending.cancel(lent.request()), message.userOrPartner());
    }
    if (!(subject instanceof Borrowing ours)) {
      throw named.unknownRequest();
    }
    MessageResult done = borrowing.cancel(ours.request(), message.userNumber().orElse(null));
    Patron patron = ours.request().patron();
    return answer(
        message, done, message.userId(patron == null ? "anonymous" : patron.cardNumber()));
  }

  /** Some clients need both ids in the answer, so it always has an item id. */
  private static ServiceAnswer answer(NcipRequest message, MessageResult done, Element user) {
    String item =
        message.itemNumber().or(() -> Optional.ofNullable(done.barcode())).orElse(done.requestId());
    return ServiceAnswer.of(
        done, message.requestId(done.requestId()), message.namedItemId(item), user);
  }
}
