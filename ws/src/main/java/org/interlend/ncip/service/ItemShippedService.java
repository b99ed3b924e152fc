package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/** ItemShipped: word that the item is under way; it stands in the request's history (Z39.83-1). */
@ApplicationScoped
class ItemShippedService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "ItemShipped";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    return Notes.take(call, workflow, "The partner says that the item has been shipped", false);
  }
}
