package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.DueDate;
import org.interlend.institution.Institutions;
import org.interlend.partners.Format;

/** Shipping to partners at the desk. Each scan is one step in one transaction. */
@Stateless
public class ShippingWorkflow {

  @Inject private LendingRequests requests;
  @Inject private Shipping shipping;
  @Inject private Catalog catalog;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * Ships the scanned item for the request it is allocated to, or the allocated item of the request
   * whose number was scanned. A request for a file is recorded as sent. Under the number of a
   * shipped request one more volume may be shipped.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, MISSING_DATA, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER; INVALID_DATA for a day that is past; ILLEGAL_MOVE
   *     when the request has ended
   */
  public ShipmentResult ship(ShipScan scan) {
    DueDate due = scan.dueDay() == null ? null : due(scan.dueDay());
    LendingRequest request =
        catalog
            .findOwnItem(scan.number())
            .map(this::requestFor)
            .orElseGet(() -> numbered(scan.number()));
    if (request.format() == Format.DIGITAL) {
      shipping.sendFile(request, true, scan.by());
      return ShipmentResult.of(request);
    }
    LocalItem item = item(request, scan);
    boolean further = request.status().isOut();
    LendingRequest shipped = further ? shipping.furtherVolume(request, item) : request;
    shipping.send(shipped, !further, item, due, scan.by());
    return ShipmentResult.of(shipped);
  }

  /** The request to which the item is allocated. */
  private LendingRequest requestFor(LocalItem item) {
    requests
        .lent(item)
        .filter(out -> out.openLoan().isPresent())
        .ifPresent(
            out -> {
              throw new WorkflowProblem(
                  ProblemKind.ITEM_ON_LOAN,
                  Subject.ITEM,
                  item.barcode(),
                  "Item %s has gone to %s already, for request %s"
                      .formatted(item.barcode(), out.partner().name(), out.externalId()));
            });
    return requests
        .claiming(item)
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    ProblemKind.MISSING_DATA,
                    Subject.REQUEST,
                    null,
                    "Item %s was not chosen for any partner; it is %s. To ship it, name the request it goes with."
                        .formatted(item.barcode(), item.status().label().toLowerCase())));
  }

  private LendingRequest numbered(String number) {
    List<LendingRequest> found = requests.numbered(number);
    List<LendingRequest> open =
        found.stream().filter(request -> request.status().isOpen()).toList();
    if (open.size() > 1) {
      throw new WorkflowProblem(
          ProblemKind.INVALID_DATA,
          Subject.REQUEST,
          number,
          "Several partners have a request with the number %s: scan the item".formatted(number));
    }
    return Optional.of(open)
        .filter(one -> !one.isEmpty())
        .or(() -> Optional.of(found).filter(any -> !any.isEmpty()))
        .map(any -> any.get(0))
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    ProblemKind.UNKNOWN_REQUEST,
                    Subject.REQUEST,
                    number,
                    "Neither an item of this library nor a partner's request has the number "
                        + number));
  }

  private LocalItem item(LendingRequest request, ShipScan scan) {
    if (scan.barcode() != null) {
      return catalog
          .findOwnItem(scan.barcode())
          .orElseThrow(() -> LendingEligibility.unknown(scan.barcode()));
    }
    if (request.status().isOut()) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          request.externalId(),
          "Request %s is in the status \"%s\". For one more volume name its barcode, too."
              .formatted(request.externalId(), request.status().label()));
    }
    if (request.item() == null) {
      throw new WorkflowProblem(
          ProblemKind.MISSING_DATA,
          Subject.ITEM,
          null,
          "No copy has been chosen for request %s: name the barcode of the one that goes out, too"
              .formatted(request.externalId()));
    }
    return request.item();
  }

  private DueDate due(LocalDate day) {
    if (day.isBefore(LocalDate.now(clock.withZone(institutions.get().timeZone())))) {
      throw new WorkflowProblem(
          ProblemKind.INVALID_DATA,
          Subject.DUE_DATE,
          day.toString(),
          "The due date is past. Choose today or a later day, or leave it empty for the terms of use.");
    }
    return DueDate.setAtDesk(day);
  }
}
