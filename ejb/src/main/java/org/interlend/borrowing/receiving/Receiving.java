package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.file.PatronDeliveries;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.renewal.LenderDueDateWarnings;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;
import org.interlend.requests.action.ActionResult;
import org.interlend.text.ScannedNumberSpellings;

/** Receives items from partners at a desk, by any number on them. */
@ApplicationScoped
public class Receiving {

  @Inject private BorrowingRequests requests;
  @Inject private ItemReceiptService receipt;
  @Inject private UnannouncedItemCreation unannouncedItems;
  @Inject private LenderDueDateWarnings dueDates;
  @Inject private PaperCopyHandler paperCopies;
  @Inject private PatronDeliveries deliveries;
  @Inject private FileDeliveryService files;
  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  public ReceivingResult receive(ReceiveCommand command) {
    String number = ScannedNumberSpellings.known(command.number(), requests::hasNumber);
    List<BorrowedVolume> named = requests.volumesNumbered(number);
    List<BorrowedVolume> expected = named.stream().filter(BorrowingAction.RECEIVE::fits).toList();
    if (expected.size() == 1) {
      return receive(expected.get(0).request(), expected, command);
    }
    List<BorrowingRequest> requested = requests.numbered(number);
    if (expected.size() > 1) {
      throw ambiguous(number);
    }
    List<BorrowingRequest> open =
        requested.stream().filter(BorrowingAction.RECEIVE::allows).toList();
    return switch (open.size()) {
      case 0 -> receiveFurther(number, requested, named, command);
      case 1 -> receiveKnown(open.get(0), command);
      default -> throw ambiguous(number);
    };
  }

  /** Staff have the next volume of an order in hand, which has a barcode of its own. */
  private ReceivingResult receiveFurther(
      String number,
      List<BorrowingRequest> requested,
      List<BorrowedVolume> named,
      ReceiveCommand command) {
    return requested.stream()
        .filter(request -> isFurther(request, command.barcode()))
        .findFirst()
        .map(request -> receiveUnannounced(request, command.barcode(), command))
        .orElseThrow(() -> nothingExpected(number, requested, named));
  }

  private static boolean isFurther(BorrowingRequest request, String barcode) {
    return barcode != null
        && mayHaveFurtherVolume(request)
        && request.volumes().stream().noneMatch(volume -> volume.barcode().equals(barcode));
  }

  /**
   * Whether a parcel may have one more volume than has been received: the broker announces no item,
   * so no message tells how many the order has. What turns up while one is lost may be that one.
   */
  static boolean mayHaveFurtherVolume(BorrowingRequest request) {
    return request.format() == RequestFormat.PHYSICAL
        && !request.partner().managesLoans()
        && !request.isCopy()
        && request.status().takesItems()
        && request.openVolumes().stream()
            .noneMatch(
                volume -> volume.status() == VolumeStatus.EXPECTED || volume.status().isLost());
  }

  /** A scan receives no file: a file that has not arrived stays expected. */
  private ReceivingResult receiveKnown(BorrowingRequest request, ReceiveCommand command) {
    if (BorrowingAction.awaitsUnannouncedItem(request)) {
      return receiveUnannounced(request, command.barcode(), command);
    }
    return request.format() == RequestFormat.DIGITAL && !openable(request)
        ? fileAwaited(request)
        : receive(request, expectedOf(request), command);
  }

  private boolean openable(BorrowingRequest request) {
    return request.description().webLink().isPresent()
        || deliveries.find(request).filter(PatronDelivery::openable).isPresent();
  }

  /** Makes the item of which no message told, and receives it. */
  private ReceivingResult receiveUnannounced(
      BorrowingRequest request, String barcode, ReceiveCommand command) {
    requests.forceVersion(request);
    BrokerNumberLength.requireFits(RequestReason.ITEM_NUMBER_TOO_LONG, barcode);
    if (request.isCopy() && request.partner().completesCopiesOnReceipt()) {
      paperCopies.kept(request, HistoryEventKind.COPY_RECEIVED, command.by());
      return received(request, List.of());
    }
    Desk at = desk(command);
    BorrowedVolume volume = unannouncedItems.bring(request, barcode, command.by());
    NextStep next = receive(volume, at, command);
    return received(request, List.of(ActionResult.next(volume.barcode(), next)));
  }

  /**
   * Receives what is still expected under a request.
   *
   * @param barcode barcode of one volume, or null for all; of an item of which no message told, the
   *     barcode on it
   */
  public ReceivingResult receive(BorrowingRequest request, String barcode, ReceiveCommand command) {
    if (BorrowingAction.awaitsUnannouncedItem(request) || isFurther(request, barcode)) {
      return receiveUnannounced(request, barcode, command);
    }
    return receive(
        request,
        request.format() == RequestFormat.DIGITAL
            ? new VolumeSelection(request).named(barcode)
            : BorrowingAction.RECEIVE.resolve(request, barcode),
        command);
  }

  private ReceivingResult receive(
      BorrowingRequest request, List<BorrowedVolume> volumes, ReceiveCommand command) {
    requests.forceVersion(request);
    if (request.format() == RequestFormat.DIGITAL) {
      if (!openable(request)) {
        throw new WorkflowException(RequestReason.NEITHER_FILE_NOR_LINK);
      }
      receipt.receiveFile(request, command.by());
      if (command.notifyPatron()) {
        files.send(request);
      }
      return received(request, List.of());
    }
    Desk at = desk(command);
    if (command.barcode() != null) {
      relabel(volumes, command);
    }
    return received(
        request,
        volumes.stream()
            .map(volume -> ActionResult.next(volume.barcode(), receive(volume, at, command)))
            .toList());
  }

  private Desk desk(ReceiveCommand command) {
    if (command.desk() == null) {
      throw new WorkflowException(BorrowingReason.DESK_MISSING);
    }
    return institutions.desk(command.desk());
  }

  private NextStep receive(BorrowedVolume volume, Desk at, ReceiveCommand command) {
    enterDays(volume, command.period());
    Optional<Hold> hold = holds.next(volume.item().orElseThrow());
    hold.ifPresent(held -> held.notifyPatron(command.notifyPatron()));
    return receipt.receive(volume, hold.orElse(null), at.library(), command.by(), command.note());
  }

  /**
   * What staff enter of the slip counts if the partner's messages name no days; without a day a
   * volume is due with its request. The days stay on the page from scan to scan, so that they must
   * not reach what has another lender's terms, or is kept.
   */
  private void enterDays(BorrowedVolume volume, LenderLoanPeriod period) {
    BorrowingRequest request = volume.request();
    TemporaryItem item = volume.requireItem();
    if (!request.partner().managesLoans() && item.lenderDueAt().isEmpty() && item.returnable()) {
      period
          .lastDay(request.partner().lendsUntilMaximum())
          .map(institutions::endOf)
          .or(() -> Optional.ofNullable(request.dueAt()))
          .ifPresent(dueAt -> lentUntil(dueAt, volume, period));
    }
  }

  private void lentUntil(Instant dueAt, BorrowedVolume volume, LenderLoanPeriod period) {
    volume.requireItem().dueBackAt(dueAt);
    volume.lentUnder(volume.loanConditions().until(period.guaranteed(), period.maximum()));
    volume.request().dueWithItems();
    dueDates.check(volume, dueAt);
  }

  private void relabel(List<BorrowedVolume> volumes, ReceiveCommand command) {
    String barcode = command.barcode();
    BrokerNumberLength.requireFits(RequestReason.ITEM_NUMBER_TOO_LONG, barcode);
    if (volumes.size() > 1) {
      throw new WorkflowException(
          BorrowingReason.SEVERAL_VOLUMES_EXPECTED, barcode, volumes.size());
    }
    BorrowedVolume volume = volumes.get(0);
    if (barcode.equals(volume.barcode())) {
      return;
    }
    catalog.findItem(barcode).ifPresent(Receiving::refuseBarcode);
    TemporaryItem item = volume.requireItem();
    String before = volume.barcode();
    item.labeled(barcode);
    volume.labeled(barcode);
    volume
        .request()
        .note(
            HistoryEvent.of(clock.instant(), HistoryEventKind.BARCODE_CORRECTED, command.by())
                .item(before)
                .detail(barcode));
  }

  static void refuseBarcode(Item other) {
    throw new WorkflowException(
        BorrowingReason.BARCODE_ON_ANOTHER_ITEM, other.barcode(), other.title());
  }

  private static ReceivingResult received(BorrowingRequest request, List<ActionResult> volumes) {
    return new ReceivingResult(
        request.id(), request.externalId(), request.requestedTitle(), false, volumes);
  }

  private static ReceivingResult fileAwaited(BorrowingRequest request) {
    return new ReceivingResult(
        request.id(), request.externalId(), request.requestedTitle(), true, List.of());
  }

  private static List<BorrowedVolume> expectedOf(BorrowingRequest request) {
    return request.volumes().stream().filter(BorrowingAction.RECEIVE::fits).toList();
  }

  private static WorkflowException ambiguous(String number) {
    return new WorkflowException(BorrowingReason.NUMBER_OF_SEVERAL, number);
  }

  private static WorkflowException nothingExpected(
      String number, List<BorrowingRequest> requested, List<BorrowedVolume> named) {
    Predicate<BorrowingRequest> running = request -> !request.status().isFinal();
    List<BorrowingRequest> known =
        Stream.concat(requested.stream(), named.stream().map(BorrowedVolume::request))
            .filter(Objects::nonNull)
            .toList();
    return known.stream()
        .filter(running)
        .findFirst()
        .or(() -> known.stream().findFirst())
        .map(
            request ->
                mayHaveFurtherVolume(request)
                    ? new WorkflowException(
                        BorrowingReason.FURTHER_ITEM_WITHOUT_BARCODE,
                        request.externalId(),
                        request.status().reference())
                    : BorrowingAction.RECEIVE.refusal(request))
        .orElseGet(() -> new WorkflowException(BorrowingReason.NOTHING_EXPECTED, number));
  }
}
