package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.renewal.RenewItemResult;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.lending.LendingRenewalResult;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingRequest;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.MessageResult;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.BorrowedItem;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;

/**
 * RenewItem: the lender agrees to a renewal of a borrowed item, or a partner requests a renewal of
 * a lent item (Z39.83-1, Renew Item).
 */
@ApplicationScoped
class RenewItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;

  @Override
  public String name() {
    return "RenewItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    String itemId = message.neededItemNumber();
    RequestSubjectResolver named = message.subject();
    RequestSubject subject = named.ofItem();
    if (subject instanceof BorrowedItem borrowed) {
      return granted(message, borrowed.volume());
    }
    if (subject instanceof Lending lent && itemId.equals(lent.request().barcode())) {
      return asked(message, lent.request());
    }
    throw named.unknownItem();
  }

  private ServiceAnswer asked(NcipRequest message, LendingRequest request) {
    LendingRenewalResult done = lending.askRenewal(request, desired(message));
    return done.dueAt() == null
        ? ServiceAnswer.of(
            done,
            Element.of(
                "Pending", Element.of("DateOfExpectedReply", Dates.format(done.replyExpectedAt()))))
        : renewed(message, done, null, done.dueAt());
  }

  private ServiceAnswer granted(NcipRequest message, BorrowedVolume volume) {
    RenewItemResult done = borrowing.renewed(volume, desired(message));
    return renewed(message, done, done.patron().cardNumber(), done.dueAt());
  }

  /** The due date that the partner wants, or else the day by which it wants the item back. */
  private static Instant desired(NcipRequest message) {
    return message
        .endOfDay("DesiredDateDue")
        .or(() -> message.endOfDay("DesiredDateForReturn"))
        .orElse(null);
  }

  private static ServiceAnswer renewed(
      NcipRequest message, MessageResult done, String patron, Instant dueAt) {
    return ServiceAnswer.of(
        done,
        message.itemId(done.barcode()),
        message.userId(patron),
        Element.of("DateDue", Dates.format(dueAt)));
  }
}
