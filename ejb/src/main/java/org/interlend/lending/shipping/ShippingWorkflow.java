package org.interlend.lending.shipping;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.locate.LendingEligibility;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.text.ScannedNumberSpellings;

/** Shipping to partners at the desk. Each scan is one step in one transaction. */
@Stateless
public class ShippingWorkflow {

  @Inject private LendingRequests requests;
  @Inject private LendingEligibility lendingEligibility;
  @Inject private Shipping shipping;
  @Inject private Catalog catalog;
  @Inject private Institutions institutions;

  /**
   * Ships the scanned item for the request it is allocated to, or the allocated item of the request
   * whose number was scanned. A request for a file is recorded as sent. Under the number of a
   * shipped request one more volume may be shipped. A number does not show that staff have the item
   * in hand, so it ships none that is elsewhere by its record. The record of an expired request's
   * item does not tell: the expiry has sent it home, wherever it lies.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, UNKNOWN_ITEM, MISSING_DATA, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER; INVALID_DATA for a day that is past; ILLEGAL_MOVE
   *     when the request has ended
   */
  public ShipmentResult ship(ShipCommand command) {
    String number = ScannedNumberSpellings.known(command.number(), this::isKnown);
    Optional<LocalItem> inHand = catalog.findOwnItem(number);
    LendingRequest request = inHand.map(this::requestFor).orElseGet(() -> numbered(number));
    if (request.isNonReturnable()) {
      shipping.sendFile(request, null, command.by());
      return ShipmentResult.of(request);
    }
    LocalItem item = item(request, command);
    boolean byNumberAlone = inHand.isEmpty() && command.barcode() == null;
    if (byNumberAlone && command.desk() != null && request.status().isOpen()) {
      refuseElsewhere(item, request, institutions.desk(command.desk()).library());
    }
    LendingRequest shipped =
        request.status().isOut() ? shipping.furtherVolume(request, item) : request;
    shipping.send(shipped, item, command.dueDay(), command.by());
    return ShipmentResult.of(shipped);
  }

  private boolean isKnown(String number) {
    return catalog.findOwnItem(number).isPresent() || !requests.numbered(number).isEmpty();
  }

  /** The request to which the item is allocated. */
  private LendingRequest requestFor(LocalItem item) {
    requests
        .lent(item)
        .filter(out -> out.supply().openLoan().isPresent())
        .ifPresent(
            out -> {
              throw new WorkflowException(
                  LendingReason.ITEM_SHIPPED_ALREADY,
                  item.barcode(),
                  out.partner().name(),
                  out.externalId());
            });
    return requests
        .claiming(item)
        .orElseThrow(
            () ->
                requests
                    .endedFor(item)
                    .map(ended -> ended(ended, item))
                    .orElseGet(
                        () ->
                            new WorkflowException(
                                LendingReason.ITEM_NOT_CHOSEN,
                                null,
                                item.barcode(),
                                item.status().referenceWithin())));
  }

  private static WorkflowException ended(LendingRequest ended, LocalItem item) {
    return new WorkflowException(
        ended.status() == LendingStatus.EXPIRED
            ? LendingReason.REQUEST_OF_ITEM_EXPIRED
            : LendingReason.REQUEST_OF_ITEM_ENDED,
        null,
        item.barcode(),
        ended.externalId(),
        ended.partner().name(),
        ended.status().reference());
  }

  private LendingRequest numbered(String number) {
    return resolve(number, requests.numbered(number));
  }

  /**
   * Of the requests with one number, the one that waits to be shipped; else the one under which one
   * more volume may be shipped; else an expired one.
   */
  static LendingRequest resolve(String number, List<LendingRequest> found) {
    List<LendingRequest> meant =
        with(LendingStatus::isOpen, found)
            .or(() -> with(LendingStatus::isOut, found))
            .or(() -> with(status -> status == LendingStatus.EXPIRED, found))
            .orElse(found);
    if (meant.isEmpty()) {
      throw new WorkflowException(LendingReason.NEITHER_ITEM_NOR_REQUEST, number);
    }
    if (meant.size() > 1 && meant != found) {
      throw new WorkflowException(LendingReason.NUMBER_OF_SEVERAL_PARTNERS, number);
    }
    return meant.get(0);
  }

  private static Optional<List<LendingRequest>> with(
      Predicate<LendingStatus> status, List<LendingRequest> found) {
    return Optional.of(found.stream().filter(request -> status.test(request.status())).toList())
        .filter(some -> !some.isEmpty());
  }

  private LocalItem item(LendingRequest request, ShipCommand command) {
    if (command.barcode() != null) {
      return lendingEligibility.ownItem(command.barcode());
    }
    if (request.status().isOut()) {
      throw new WorkflowException(
          LendingReason.VOLUME_NEEDS_BARCODE,
          request.externalId(),
          request.status().reference(),
          request.barcode(),
          institutions.day(request.supply().shipping().shippedAt()));
    }
    if (request.item() == null) {
      throw new WorkflowException(LendingReason.COPY_TO_SHIP_MISSING, null, request.externalId());
    }
    return request.item();
  }

  private static void refuseElsewhere(LocalItem item, LendingRequest request, Library here) {
    boolean onItsWay = item.status() == ItemStatus.IN_TRANSIT;
    Library there = item.currentLibrary();
    if (onItsWay || there != here) {
      throw new WorkflowException(
          onItsWay ? LendingReason.COPY_IN_TRANSIT : LendingReason.COPY_ELSEWHERE,
          item.barcode(),
          request.externalId(),
          there.name());
    }
  }
}
