package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.borrowing.request.UndoableStep;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.partners.Partner;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionCommand;

/** Sends volumes back to their partner: those the patron returned or did not collect. */
@ApplicationScoped
public class ReturnShipping {

  @Inject private HoldTransitions holdTransitions;
  @Inject private TemporaryRecordDeletion records;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private Clock clock;

  /**
   * Sends back the item that the command names, or all that can be sent back.
   *
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE when there is none, such as when the
   *     patron still has them, or for a copy on paper
   */
  public void sendBack(BorrowingRequest request, ActionCommand command) {
    if (request.isCopy()) {
      throw new WorkflowException(BorrowingReason.COPY_STAYS_HERE, request.externalId());
    }
    if (command.barcode() == null
        && new VolumeSelection(request).anyOnLoan()
        && !BorrowingAction.SEND_BACK.allows(request)) {
      throw new WorkflowException(BorrowingReason.NOT_TAKEN_BACK, request.externalId());
    }
    BorrowingAction.SEND_BACK
        .resolve(request, command.barcode())
        .forEach(volume -> sendBack(volume, command));
  }

  private void sendBack(BorrowedVolume volume, ActionCommand command) {
    TemporaryItem item = volume.requireItem();
    if (item.status() != ItemStatus.TO_RETURN_TO_PARTNER) {
      records.tellPatron(volume, holdTransitions.end(item), command.by());
      item.markForReturn();
    }
    item.sentBack();
    sentBack(
        volume,
        volume
            .event(clock.instant(), HistoryEventKind.ITEM_SENT_BACK, command.by())
            .note(command.note()));
  }

  /**
   * Volumes were marked as sent back by mistake: they are to be sent back; a hold that it ended
   * does not come back.
   *
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE when it is too late, or the broker knows
   */
  public void undo(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.UNDO_SEND_BACK
        .resolveInTime(request, command.barcode(), clock)
        .forEach(volume -> undo(volume, command.by()));
  }

  private void undo(BorrowedVolume volume, Actor by) {
    UndoableStep step = BorrowingAction.UNDO_SEND_BACK.requireStep(volume);
    notifier.undo(volume, OutgoingKind.RETURNED, step, null, by);
    volume.requireItem().stillHere();
    volume.undone(
        UndoableStep.beforeSentBack(volume),
        step,
        volume.event(clock.instant(), HistoryEventKind.SEND_BACK_UNDONE, by));
  }

  /**
   * The item has been sent back. The broker is told, if it is to be; where no broker will check the
   * item in, that completes it.
   */
  public void sentBack(BorrowedVolume volume, HistoryEvent why) {
    volume.sentBack(why);
    Partner partner = volume.request().partner();
    notifier.reportReturn(volume, why.by());
    if (partner.completesOnReturn()) {
      records.close(
          volume,
          HistoryEvent.of(why.at(), HistoryEventKind.ITEM_CLOSED_ON_RETURN, why.by())
              .item(volume.barcode()));
    }
  }
}
