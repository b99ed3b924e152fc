package org.interlend.borrowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.file.PatronDeliveries;
import org.interlend.borrowing.receiving.ItemReceiptService;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;
import org.interlend.requests.file.FileInput;
import org.interlend.requests.file.OpenedFile;

/** Files for patrons. Each method is one step in one transaction. */
@Stateless
public class FileDeliveryWorkflow {

  @Inject private BorrowingRequests requests;
  @Inject private PatronDeliveries deliveries;
  @Inject private FileDeliveryService files;
  @Inject private ItemReceiptService receipt;
  @Inject private Clock clock;

  /**
   * Staff upload the file of a digital request. If the request expects it, it is received and
   * completed; else the file replaces the present one. The patron gets a letter with a new link.
   *
   * @param by who uploads it
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when the request takes no file;
   *     MISSING_DATA for an empty file; FILE_TOO_LARGE
   */
  public void deliver(long requestId, FileInput file, Actor by) {
    BorrowingRequest request = taking(requestId);
    files.keep(request, file, HistoryEventKind.FILE_UPLOADED, by);
    if (request.status().isAwaited()) {
      receipt.receiveFile(request, by);
      files.send(request);
    } else {
      writeAgain(request, by);
    }
  }

  /**
   * Staff send the letter again, with a new link that is valid for the same period as the first.
   * The old link stops working.
   *
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when it has not been received;
   *     MISSING_DATA when there is nothing to open
   */
  public void sendAgain(long requestId, Actor by) {
    BorrowingRequest request = taking(requestId);
    if (request.status().isAwaited()) {
      throw refused(request, BorrowingReason.FILE_NOT_RECEIVED);
    }
    writeAgain(request, by);
  }

  private void writeAgain(BorrowingRequest request, Actor by) {
    if (!files.send(request)) {
      throw new WorkflowException(RequestReason.NEITHER_FILE_NOR_LINK);
    }
    request.note(HistoryEvent.of(clock.instant(), HistoryEventKind.FILE_LINK_SENT, by));
  }

  /**
   * Staff withdraw the link; the patron gets no letter.
   *
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when there is none to withdraw
   */
  public void withdraw(long requestId, Actor by) {
    BorrowingRequest request = requests.getForChange(requestId);
    deliveries
        .lock(request)
        .orElseThrow(() -> refused(request, BorrowingReason.NO_LINK_SENT))
        .withdrawn(clock.instant());
    request.note(HistoryEvent.of(clock.instant(), HistoryEventKind.FILE_LINK_WITHDRAWN, by));
  }

  /**
   * A patron who is signed in opens the file of one of their requests. This counts as a view.
   *
   * @param patron primary id of the patron whose request it must be
   * @throws WorkflowException UNKNOWN_REQUEST, also when it is another patron's; ILLEGAL_MOVE when
   *     it cannot be opened, or no longer
   */
  public OpenedFile openOwn(long requestId, String patron) {
    BorrowingRequest request = requests.own(requestId, patron);
    return deliveries
        .lock(request)
        .orElseThrow(() -> refused(request, BorrowingReason.NO_FILE_TO_OPEN))
        .openedSignedIn(clock.instant());
  }

  private BorrowingRequest taking(long requestId) {
    BorrowingRequest request = requests.getForChange(requestId);
    if (!BorrowingAction.takesFile(request)) {
      throw refused(request, BorrowingReason.FILE_NOT_TAKEN);
    }
    if (request.patron() == null) {
      throw refused(request, BorrowingReason.FILE_WITHOUT_PATRON);
    }
    return request;
  }

  private static WorkflowException refused(BorrowingRequest request, BorrowingReason why) {
    return new WorkflowException(why, request.externalId(), request.status().reference());
  }
}
