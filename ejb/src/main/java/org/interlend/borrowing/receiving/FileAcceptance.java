package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Accepts the file of an AcceptItem, or the link to it, for a request of a file. */
@ApplicationScoped
class FileAcceptance {

  @Inject private BorrowingRequests requests;
  @Inject private AcceptItemDeviations deviations;
  @Inject private ItemReceiptService receipt;
  @Inject private FileDeliveryService files;
  @Inject private Clock clock;

  AcceptItemResult accept(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    keep(command, request, warnings);
    if (request.partner().accept().automaticReceive() && command.otherForm(request).isEmpty()) {
      receipt.receiveFile(request, request.partner().actor());
      files.send(request);
    }
    return new AcceptItemResult(request, command.itemNumber(), false, warnings);
  }

  /** The same message again changes nothing; another file or link replaces the one before. */
  AcceptItemResult acceptAgain(AcceptItemCommand command, BorrowingRequest request) {
    String link = command.citation().deliveryLink();
    boolean replaced =
        BorrowingAction.takesFile(request)
            && (request.patron() != null || request.closedAt() == null)
            && files.isOther(request, command.file(), link);
    List<MessageWarning> warnings = deviations.warnings(command, request, !replaced);
    Instant dueAt = command.citation().dueAt();
    if (dueAt != null && command.otherForm(request).isPresent() && request.status().isAwaited()) {
      request.setDueAt(dueAt); // so that staff's item is a loan, not a copy
    }
    if (replaced) {
      requests.forceVersion(request);
      if (command.file() == null) {
        request.linkedTo(
            link, request.eventOfBroker(clock.instant(), HistoryEventKind.FILE_LINK_REPLACED));
      }
      keep(command, request, warnings);
      writeAgain(command, request);
    }
    return new AcceptItemResult(request, command.itemNumber(), !replaced, warnings);
  }

  private void keep(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    if (command.file() != null) {
      files.keep(
          request, command.file(), HistoryEventKind.FILE_IN_MESSAGE, request.partner().actor());
    } else if (request.description().deliveryLink() != null
        && request.description().webLink().isEmpty()) {
      warnings.add(
          new MessageWarning(MessageWarningKind.FILE_ADDRESS, MessageFact.FILE_ADDRESS_UNUSABLE));
      request.warnStaff(RequestWarning.of(RequestWarningKind.USELESS_LINK, clock.instant()));
    }
  }

  /** A patron who has been written to gets the new link. */
  private void writeAgain(AcceptItemCommand command, BorrowingRequest request) {
    boolean openable = command.file() != null || request.description().webLink().isPresent();
    if (openable && request.patron() != null && !request.status().isAwaited()) {
      files.send(request);
      request.note(request.eventOfBroker(clock.instant(), HistoryEventKind.FILE_LINK_SENT));
    }
  }
}
