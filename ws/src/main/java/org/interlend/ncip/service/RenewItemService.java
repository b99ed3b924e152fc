package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.renewal.Renewal;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.RenewalDecision;
import org.interlend.lending.request.LendingRequest;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.BorrowedItem;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.subject.RequestSubjects;

/**
 * RenewItem: the lender agrees to a renewal of a borrowed item, or a partner requests a renewal of
 * a lent item (Z39.83-1, Renew Item).
 */
@ApplicationScoped
class RenewItemService implements NcipService {

  private static final String DUE = "DateDue";

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjects subjects;

  @Override
  public String name() {
    return "RenewItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    String itemId = message.needed("ItemId", "ItemIdentifierValue");
    RequestSubjectResolver named = message.subject(subjects);
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
    RenewalDecision done =
        lending.askRenewal(request, message.endOfDay("DesiredDateDue").orElse(null));
    return new ServiceAnswer(
        decision(message, done), done.requestId(), done.barcode(), done.replay(), List.of());
  }

  private static List<Element> decision(NcipRequest message, RenewalDecision done) {
    if (done.dueAt() == null) {
      return List.of(
          Element.of(
              "Pending", Element.of("DateOfExpectedReply", Dates.format(done.replyExpectedAt()))));
    }
    List<Element> content = new ArrayList<>();
    content.add(message.itemId(done.barcode()));
    Optional.ofNullable(message.userId(null)).ifPresent(content::add);
    content.add(Element.of(DUE, Dates.format(done.dueAt())));
    return content;
  }

  private ServiceAnswer granted(NcipRequest message, BorrowedVolume volume) {
    Renewal done = borrowing.renewed(volume, message.endOfDay("DesiredDateDue").orElse(null));
    return new ServiceAnswer(
        List.of(
            message.itemId(done.barcode()),
            message.userId(done.patron()),
            Element.of(DUE, Dates.format(done.dueAt()))),
        done.requestId(),
        done.barcode(),
        done.replay(),
        done.warnings());
  }
}
