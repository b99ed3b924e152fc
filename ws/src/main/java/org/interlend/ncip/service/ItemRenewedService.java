package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.renewal.RenewItemResult;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemRenewed: the lender has renewed the item, which counts as consent to the renewal (Z39.83-1,
 * Item Renewed).
 */
@ApplicationScoped
class ItemRenewedService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "ItemRenewed";
  }

  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    message.neededItemNumber();
    BorrowedVolume volume = message.subject().borrowedVolume();
    RenewItemResult done = workflow.renewed(volume, message.endOfDay("DateDue").orElse(null));
    return ServiceAnswer.of(done);
  }
}
