package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.borrowing.pickup.PickupHolds;
import org.interlend.borrowing.pickup.PickupLibraryChange;
import org.interlend.borrowing.pickup.PickupLibraryResolver;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.exchange.MessageWarning;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.requests.HistoryEventKind;

/**
 * Accepts the item of an AcceptItem: makes its temporary records, and receives it where the
 * partner's record says so.
 */
@ApplicationScoped
class ItemAcceptance {

  @Inject private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private PickupLibraryResolver pickupLibraryResolver;
  @Inject private TemporaryItemCreation temporaryItems;
  @Inject private AcceptItemCorrection corrections;
  @Inject private AcceptItemDeviations deviations;
  @Inject private PickupHolds pickupHolds;
  @Inject private ItemReceiptService receipt;
  @Inject private DeskWorkflow desk;
  @Inject private OtherFormatAcceptance otherFormats;
  @Inject private Clock clock;

  AcceptItemResult accept(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    if (!request.status().takesItems()) {
      throw new WorkflowException(
          BorrowingReason.NO_MORE_ITEMS, command.requestId(), request.status().reference());
    }
    Partner partner = request.partner();
    if (request.temporaryTitle().isEmpty()) {
      request.collectAt(pickupLibrary(command, request, warnings));
      request.setMedium(command.evidence().medium());
    }
    BorrowedVolume volume = addVolume(command, request);
    TemporaryItem item = volume.requireItem();
    if (command.otherForm(request).isPresent()) {
      pickupHolds.place(volume, partner.actor());
      otherFormats.keep(command, request);
    } else if (command.handOut()) {
      em.flush(); // the desk finds the volume by its item
      desk.handOut(item, request.patron(), partner.receiveDesk().orElse(null), partner.actor());
    } else {
      Hold hold = pickupHolds.place(volume, partner.actor()).orElse(null);
      if (partner.accept().automaticReceive()) {
        receipt.receive(volume, hold, receiveDesk(partner).library(), partner.actor(), null);
      }
    }
    return new AcceptItemResult(request, item.barcode(), false, warnings);
  }

  /**
   * The same message again changes nothing; another description of the item is a correction. A file
   * that is sent while the item is expected waits for staff.
   */
  AcceptItemResult acceptAgain(AcceptItemCommand command, BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    corrections.describe(command, volume);
    boolean again = !otherFormats.isNew(command, request);
    List<MessageWarning> warnings = deviations.warnings(command, request, again);
    if (!again) {
      requests.forceVersion(request);
      otherFormats.keep(command, request);
    }
    corrections.take(command, volume, warnings);
    return new AcceptItemResult(request, volume.barcode(), again, warnings);
  }

  private BorrowedVolume addVolume(AcceptItemCommand command, BorrowingRequest request) {
    return temporaryItems.add(
        request,
        new TemporaryItemCreation.BorrowedItem(
            command.itemNumber(),
            command.itemId(),
            command.evidence().medium(),
            command.citation().citation(),
            command.volume(),
            command.citation().dueAt()),
        request.eventOfBroker(clock.instant(), HistoryEventKind.ITEM_ANNOUNCED));
  }

  private Library pickupLibrary(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    boolean keeps = command.pickupLocation() == null || PickupLibraryChange.isByStaff(request);
    return keeps && request.pickupLibrary() != null
        ? request.pickupLibrary()
        : pickupLibraryResolver.resolve(request.partner(), command.pickupLocation(), warnings);
  }

  private static Desk receiveDesk(Partner partner) {
    return partner
        .receiveDesk()
        .orElseThrow(
            () ->
                new WorkflowException(
                    BorrowingReason.PARTNER_WITHOUT_RECEIVE_DESK, partner.code()));
  }
}
