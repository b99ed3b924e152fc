package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.Renewal;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;

/** RenewItem: the lender lets the patron keep the item longer (Z39.83-1, Renew Item). */
@ApplicationScoped
class RenewItemService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "RenewItem";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    Renewal done =
        workflow.renewed(
            call.partner().code(),
            call.needed("ItemId", "ItemIdentifierValue"),
            call.endOfDay("DesiredDateDue").orElse(null));
    return new ServiceAnswer(
        List.of(
            call.itemId(done.barcode()),
            call.userId(done.patron()),
            Element.of("DateDue", Dates.format(done.dueAt()))),
        done.requestId(),
        done.barcode(),
        done.replay(),
        done.warnings());
  }
}
