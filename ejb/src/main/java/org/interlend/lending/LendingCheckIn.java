package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.Catalog;
import org.interlend.circulation.LoansToPartners;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;

/**
 * Handles CheckInItem for lending requests: the broker, or staff in its place, check the item in.
 * The loan ends and the request is completed.
 */
@ApplicationScoped
class LendingCheckIn {

  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Catalog catalog;
  @Inject private Partners partners;
  @Inject private Clock clock;

  LoanCheckedIn checkIn(CheckInLoan command) {
    Partner partner = partners.get(command.partner());
    LendingRequest request =
        findRequest(command, partner).orElseThrow(() -> unknown(command.itemId(), partner));
    boolean replay = request.status() == LendingStatus.REQUEST_COMPLETED;
    if (!replay) {
      requests.forceVersion(request);
      close(request, RequestEventKind.CHECKED_IN_BY_BROKER, partner.code());
    }
    String number = request.barcode() == null ? command.itemId() : request.barcode();
    return new LoanCheckedIn(
        request.externalId(),
        number == null ? request.externalId() : number,
        request.title(),
        request.author(),
        replay);
  }

  /**
   * Finds the request by its number, which distinguishes two loans of one item; else by the item.
   */
  private Optional<LendingRequest> findRequest(CheckInLoan command, Partner partner) {
    Optional<LendingRequest> byNumber =
        Optional.ofNullable(command.requestId()).flatMap(id -> requests.find(partner, id));
    return byNumber
        .filter(request -> command.itemId() == null || command.itemId().equals(request.barcode()))
        .or(
            () ->
                Optional.ofNullable(command.itemId())
                    .flatMap(id -> requests.findByItem(partner, id)))
        .or(() -> byNumber);
  }

  private WorkflowProblem unknown(String itemId, Partner partner) {
    return itemId != null && catalog.findOwnItem(itemId).isPresent()
        ? notLent(itemId, partner)
        : LendingRequests.unknownItem(partner, itemId);
  }

  static WorkflowProblem notLent(String itemId, Partner partner) {
    return new WorkflowProblem(LendingReason.ITEM_NOT_LENT_TO_PARTNER, itemId, partner.name());
  }

  /**
   * Ends the loan and completes the request.
   *
   * @throws WorkflowProblem ITEM_NOT_ON_LOAN when nothing has been shipped
   */
  void close(LendingRequest request, RequestEventKind what, String by) {
    if (!request.status().isOut() && request.status() != LendingStatus.SHIPPED_DIGITALLY) {
      throw notLent(
          request.barcode() == null ? request.externalId() : request.barcode(), request.partner());
    }
    Optional.ofNullable(request.loan()).ifPresent(loans::release);
    request.completed(RequestEvent.of(clock.instant(), what, by));
  }
}
