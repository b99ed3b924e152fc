package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.lending.CheckInLoan;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.LoanCheckedIn;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;

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
  public ServiceAnswer handle(NcipRequest call) {
    LoanCheckedIn done =
        workflow.undoShipment(
            new CheckInLoan(
                call.partner().code(),
                call.needed("ItemId", "ItemIdentifierValue"),
                call.requestNumber().orElse(null)));
    List<Element> content = new ArrayList<>();
    content.add(call.itemId(done.barcode()));
    Optional.ofNullable(call.userId(null)).ifPresent(content::add);
    return new ServiceAnswer(content, done.requestId(), done.barcode(), done.replay(), List.of());
  }
}
