package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.lending.locate.ItemAllocation;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.reason.StatedReason;

/** Items of this library that are lost at a partner, or come back damaged. */
@ApplicationScoped
class LendingLosses {

  @Inject private LendingRequests requests;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LoansToPartners loans;
  @Inject private Clock clock;

  void lost(LendingRequest request, StatedReason why, Actor by) {
    LendingAction.REPORT_LOST.require(request);
    request.supply().openLoan().ifPresent(loans::lost);
    request
        .shipment()
        .lost(request.event(clock.instant(), HistoryEventKind.ITEM_LOST, by).stated(why));
  }

  /**
   * The item has come back damaged. If it would be lent again from its shelf, it is kept at the
   * desk instead until staff scan it. One that another request has chosen goes on to where it is
   * packed, with a warning to those who decide there whether it is sent.
   */
  void damaged(LendingRequest request, StatedReason why, Actor by) {
    LendingAction.REPORT_DAMAGED.require(request);
    LocalItem item = request.item();
    if (item != null) {
      requests
          .claiming(item)
          .ifPresentOrElse(
              other -> warn(other, item, request), () -> itemAllocation.keepDamaged(item));
    }
    request.note(
        request.event(clock.instant(), HistoryEventKind.ITEM_REPORTED_DAMAGED, by).stated(why));
  }

  private void warn(LendingRequest other, LocalItem item, LendingRequest damaged) {
    requests.forceVersion(other);
    other.warnStaff(
        RequestWarning.of(RequestWarningKind.ITEM_DAMAGED, clock.instant())
            .item(item.barcode())
            .detail(damaged.externalId()));
  }
}
