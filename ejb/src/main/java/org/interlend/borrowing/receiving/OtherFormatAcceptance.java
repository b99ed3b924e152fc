package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/**
 * Keeps what AcceptItem brings in another form than was announced, a file instead of an item or the
 * other way round. Staff are warned, and decide.
 */
@ApplicationScoped
class OtherFormatAcceptance {

  @Inject private FileDeliveryService files;
  @Inject private Clock clock;

  /** Whether staff can still say that a file comes instead, since no item has been received. */
  static boolean mayBecomeFile(BorrowingRequest request) {
    return BorrowingAction.EXPECT_FILE.allows(request);
  }

  /** What staff are warned of, if they can follow it. */
  Optional<RequestWarning> warning(AcceptItemCommand command, BorrowingRequest request) {
    return command
        .otherForm(request)
        .filter(kind -> kind != RequestWarningKind.FILE_SENT_FOR_ITEM || mayBecomeFile(request))
        .map(kind -> RequestWarning.of(kind, clock.instant()).item(command.itemNumber()));
  }

  /** Whether the message has a file or link, not sent before, instead of the item on its way. */
  boolean isNew(AcceptItemCommand command, BorrowingRequest request) {
    return command.evidence().isFile()
        && mayBecomeFile(request)
        && files.isOther(request, command.file(), command.citation().deliveryLink());
  }

  /** Keeps the file or link that has come instead of an item. */
  void keep(AcceptItemCommand command, BorrowingRequest request) {
    if (!isNew(command, request)) {
      return;
    }
    if (command.file() == null) {
      request.linkedTo(
          command.citation().deliveryLink(),
          request.eventOfBroker(clock.instant(), HistoryEventKind.FILE_LINK_REPLACED));
    } else {
      files.keep(
          request, command.file(), HistoryEventKind.FILE_IN_MESSAGE, request.partner().actor());
    }
  }
}
