package org.interlend.console.desk;

import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.console.scan.AbstractBarcodeScanPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;

/** Scans items of a list that staff send back to partners, and undoes that. */
public abstract class AbstractSendBackPage extends AbstractBarcodeScanPage {
  private static final long serialVersionUID = 1L;

  @Inject private BorrowingWorkflow workflow;

  protected AbstractSendBackPage(Permission needed) {
    super(needed);
  }

  /** Reads what a step may have changed. */
  protected abstract void load();

  @Override
  public void scan() {
    super.scan();
    load();
  }

  /** Undoes the sending back of a line: the item is to be sent back again. */
  public void undo(ScanLine line) {
    undo(
        Permission.RECEIVE,
        line,
        () -> {
          workflow.take(
              BorrowingAction.UNDO_SEND_BACK,
              ActionCommand.on(line.follow().undo(), currentUser.actor()).barcode(line.barcode()));
          return ScanLine.caution(line.barcode(), texts.desk("sendBack.undone"), line.detail());
        });
    load();
  }
}
