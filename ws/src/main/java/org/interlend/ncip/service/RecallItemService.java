package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.returning.RecallResult;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;

/** RecallItem: the lender recalls the item (Z39.83-1, Recall Item). */
@ApplicationScoped
class RecallItemService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "RecallItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    message.neededItemNumber();
    BorrowedVolume volume = message.subject().borrowedVolume();
    RecallResult done = workflow.recall(volume, message.endOfDay("DesiredDateDue").orElse(null));
    return ServiceAnswer.of(
        done,
        message.itemId(done.barcode()),
        done.dueAt() == null ? null : Element.of("DateDue", Dates.format(done.dueAt())));
  }
}
