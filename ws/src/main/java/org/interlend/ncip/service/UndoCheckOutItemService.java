package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.lending.LendingWorkflow;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;

/**
 * UndoCheckOutItem: cancels a check-out, because the item was not shipped (Z39.83-1, Undo Check Out
 * Item).
 */
@ApplicationScoped
class UndoCheckOutItemService implements NcipService {

  @Inject private LendingWorkflow workflow;

  @Override
  public String name() {
    return "UndoCheckOutItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    String itemId = message.neededItemNumber();
    RequestSubjectResolver named = message.subject();
    if (!(named.ofCheckOut() instanceof Lending lent) || !itemId.equals(lent.request().barcode())) {
      throw named.notLent();
    }
    SimpleMessageResult done = workflow.undoShipment(lent.request());
    return ServiceAnswer.of(done, message.itemId(done.barcode()), message.userId(null));
  }
}
