package org.interlend.lending.shipping;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
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

  /**
   * Ships the scanned item for the request it is allocated to, or the allocated item of the request
   * whose number was scanned. A request for a file is recorded as sent. Under the number of a
   * shipped request one more volume may be shipped.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, UNKNOWN_ITEM, MISSING_DATA, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER; INVALID_DATA for a day that is past; ILLEGAL_MOVE
   *     when the request has ended
   */
  public ShipmentResult ship(ShipScan scan) {
    String number = ScannedNumberSpellings.known(scan.number(), this::isKnown);
    LendingRequest request =
        catalog.findOwnItem(number).map(this::requestFor).orElseGet(() -> numbered(number));
    if (request.isNonReturnable()) {
      shipping.sendFile(request, null, scan.by());
      return ShipmentResult.of(request);
    }
    LocalItem item = item(request, scan);
    LendingRequest shipped =
        request.status().isOut() ? shipping.furtherVolume(request, item) : request;
    shipping.send(shipped, item, scan.dueDay(), scan.by());
    return ShipmentResult.of(shipped);
  }

  private boolean isKnown(String number) {
    return catalog.findOwnItem(number).isPresent() || !requests.numbered(number).isEmpty();
  }

  /** The request to which the item is allocated. */
  private LendingRequest requestFor(LocalItem item) {
    requests
        .lent(item)
        .filter(out -> out.openLoan().isPresent())
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
                new WorkflowException(
                    LendingReason.ITEM_NOT_CHOSEN,
                    null,
                    item.barcode(),
                    item.status().referenceWithin()));
  }

  private LendingRequest numbered(String number) {
    return meant(number, requests.numbered(number));
  }

  /**
   * Of the requests with one number, the one that waits to be shipped; else the one under which one
   * more volume may be shipped; else an expired one.
   */
  static LendingRequest meant(String number, List<LendingRequest> found) {
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

  private LocalItem item(LendingRequest request, ShipScan scan) {
    if (scan.barcode() != null) {
      return lendingEligibility.ownItem(scan.barcode());
    }
    if (request.status().isOut()) {
      throw new WorkflowException(
          LendingReason.VOLUME_NEEDS_BARCODE, request.externalId(), request.status().reference());
    }
    if (request.item() == null) {
      throw new WorkflowException(LendingReason.COPY_TO_SHIP_MISSING, null, request.externalId());
    }
    return request.item();
  }
}
