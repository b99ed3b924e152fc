package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.pickup.PickupLibraryResolver;
import org.interlend.borrowing.receiving.UnannouncedItemCreation;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.action.ActionCommand;

/** Staff say that what is on its way comes in another form than was announced. */
@ApplicationScoped
class RequestFormatChange {

  @Inject private TemporaryRecordDeletion records;
  @Inject private UnannouncedItemCreation unannouncedItems;
  @Inject private PickupLibraryResolver pickupLibraryResolver;
  @Inject private FileDeliveryService files;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private Clock clock;

  /**
   * It comes as a file: the item that was expected is deleted.
   *
   * @throws WorkflowException ILLEGAL_MOVE unless only an item is expected
   */
  void toFile(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.EXPECT_FILE.require(request);
    request.openVolumes().forEach(records::undo);
    request.converted(
        RequestFormat.DIGITAL, event(HistoryEventKind.CONVERTED_TO_FILE, command.by()));
    searchTerms.reindex(request);
  }

  /**
   * It comes as an item, which staff receive next. Of a broker that announces items it gets its
   * record now, by the number in the broker's message.
   *
   * @throws WorkflowException ILLEGAL_MOVE unless a file is expected; PARTNER_INCOMPLETE without a
   *     pickup library of its own or by default
   */
  void toItem(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.EXPECT_ITEM.require(request);
    String number = command.barcode() == null ? sent(request) : command.barcode();
    request.converted(
        RequestFormat.PHYSICAL, event(HistoryEventKind.CONVERTED_TO_ITEM, command.by()));
    files.end(request);
    if (request.dueAt() == null && request.part().isPartOf(request.title())) {
      request.markCopy(); // of an article, for whose return the lender names no day
    }
    if (request.pickupLibrary() == null) {
      request.collectAt(pickupLibraryResolver.resolve(request.partner(), null, new ArrayList<>()));
    }
    if (request.partner().managesLoans()) {
      unannouncedItems.expect(request, number);
    }
    searchTerms.reindex(request);
  }

  /** The number of the item that the broker has sent, by the warning about it; else null. */
  private static String sent(BorrowingRequest request) {
    return request.warnings().stream()
        .filter(warning -> warning.kind() == RequestWarningKind.ITEM_SENT_FOR_FILE)
        .map(RequestWarning::item)
        .findFirst()
        .orElse(null);
  }

  private HistoryEvent event(HistoryEventKind kind, Actor by) {
    return HistoryEvent.of(clock.instant(), kind, by);
  }
}
