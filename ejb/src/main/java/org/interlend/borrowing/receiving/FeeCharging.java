package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.account.RequestFeeCommand;
import org.interlend.circulation.account.RequestFees;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/** Charges the patron of a request its fee, when it reaches the step that the terms of use name. */
@ApplicationScoped
public class FeeCharging {

  @Inject private RequestFees fees;
  @Inject private BorrowingRequests requests;
  @Inject private Clock clock;

  /** Before a step that may charge a fee makes records of the patron. */
  void prepare(Patron patron) {
    fees.prepare(patron);
  }

  /**
   * Charges the fee that is due by now. A request without a patron is charged when it gets one.
   *
   * @param by who takes the step
   */
  public void reached(FeeChargingStep step, BorrowingRequest request, Actor by) {
    if (request.patron() == null || !fees.anyDefined()) {
      return;
    }
    fees.charge(chargeable(request, step), by)
        .ifPresent(amount -> note(request, HistoryEventKind.FEE_CHARGED, amount, by));
  }

  private void note(BorrowingRequest request, HistoryEventKind what, Money amount, Actor by) {
    request.note(HistoryEvent.of(clock.instant(), what, by).detail(amount));
  }

  /**
   * What the patron has still to pay for the request of a borrowed item by the time that it is
   * checked out.
   *
   * @return empty for no fee, a paid one, and an own item
   */
  public Optional<Money> dueAtPickup(Item item) {
    return requests
        .findVolume(item)
        .map(BorrowedVolume::request)
        .filter(request -> request.patron() != null)
        .flatMap(request -> fees.due(chargeable(request, FeeChargingStep.CHECKED_OUT)));
  }

  private static RequestFeeCommand chargeable(BorrowingRequest request, FeeChargingStep reached) {
    return new RequestFeeCommand(
        request.id(),
        request.externalId(),
        request.patron(),
        policy(request),
        request.isCopy() || request.format() == RequestFormat.DIGITAL,
        request.requestedTitle(),
        reached);
  }

  /**
   * Withdraws the fee that a step charged which is undone. Another item of the request that is as
   * far charges it again.
   *
   * @param since when the step was taken
   * @throws WorkflowException ILLEGAL_MOVE when any of it is paid or waived
   */
  public void undone(FeeChargingStep step, BorrowingRequest request, Instant since, Actor by) {
    if (withdraw(request, since, by)
        && request.openVolumes().stream().anyMatch(volume -> isAsFar(volume, step))) {
      reached(step, request, by);
    }
  }

  /**
   * Before another patron takes the place of the request's: the former one does not owe its fee.
   *
   * @throws WorkflowException ILLEGAL_MOVE when any of it is paid or waived
   */
  void replaced(BorrowingRequest request, Actor by) {
    withdraw(request, Instant.EPOCH, by);
  }

  private boolean withdraw(BorrowingRequest request, Instant since, Actor by) {
    Optional<Money> withdrawn = fees.withdraw(request.id(), since);
    withdrawn.ifPresent(amount -> note(request, HistoryEventKind.FEE_WITHDRAWN, amount, by));
    return withdrawn.isPresent();
  }

  private static boolean isAsFar(BorrowedVolume volume, FeeChargingStep step) {
    return volume.status().isHere()
        && (step == FeeChargingStep.RECEIVED || volume.status() != VolumeStatus.RECEIVED);
  }

  /** The step that a request has reached whose patron was not known. */
  void assigned(BorrowingRequest request, Actor by) {
    boolean here = request.openVolumes().stream().anyMatch(volume -> volume.status().isHere());
    reached(here ? FeeChargingStep.RECEIVED : FeeChargingStep.PLACED, request, by);
  }

  private static String policy(BorrowingRequest request) {
    return request.openVolumes().stream()
        .flatMap(volume -> volume.item().stream())
        .map(TemporaryItem::policy)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
