package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.Renewal;
import org.interlend.lending.AskRenewal;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.RenewalDecision;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;

/**
 * RenewItem: the lender agrees to a renewal of a borrowed item, or a partner requests a renewal of
 * a lent item (Z39.83-1, Renew Item).
 */
@ApplicationScoped
class RenewItemService implements NcipService {

  private static final String DUE = "DateDue";

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjectResolver requestSubjectResolver;

  @Override
  public String name() {
    return "RenewItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    String itemId = call.needed("ItemId", "ItemIdentifierValue");
    return requestSubjectResolver.isLent(call) ? asked(call, itemId) : granted(call, itemId);
  }

  private ServiceAnswer asked(NcipRequest call, String itemId) {
    RenewalDecision done =
        lending.askRenewal(
            new AskRenewal(
                call.partner().code(), itemId, call.endOfDay("DesiredDateDue").orElse(null)));
    return new ServiceAnswer(
        decision(call, done), done.requestId(), done.barcode(), done.replay(), List.of());
  }

  private static List<Element> decision(NcipRequest call, RenewalDecision done) {
    if (done.dueAt() == null) {
      return List.of(
          Element.of(
              "Pending", Element.of("DateOfExpectedReply", Dates.format(done.replyExpectedAt()))));
    }
    List<Element> content = new ArrayList<>();
    content.add(call.itemId(done.barcode()));
    Optional.ofNullable(call.userId(null)).ifPresent(content::add);
    content.add(Element.of(DUE, Dates.format(done.dueAt())));
    return content;
  }

  private ServiceAnswer granted(NcipRequest call, String itemId) {
    Renewal done =
        borrowing.renewed(
            call.partner().code(), itemId, call.endOfDay("DesiredDateDue").orElse(null));
    return new ServiceAnswer(
        List.of(
            call.itemId(done.barcode()),
            call.userId(done.patron()),
            Element.of(DUE, Dates.format(done.dueAt()))),
        done.requestId(),
        done.barcode(),
        done.replay(),
        done.warnings());
  }
}
