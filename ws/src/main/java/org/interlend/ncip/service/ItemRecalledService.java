package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemRecalled: word that the item has been recalled; it stands in the request's history
 * (Z39.83-1).
 */
@ApplicationScoped
class ItemRecalledService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "ItemRecalled";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    return Notes.take(call, workflow, "The partner says that the item has been recalled", true);
  }
}
