package org.interlend.console.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.Actor;
import org.interlend.RefusalReason;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.CheckInResult;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.console.CurrentDesk;
import org.interlend.console.scan.AbstractBarcodeScanPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.patrons.Patron;
import org.interlend.security.Permission;
import org.interlend.text.Text;

/** Check-in at the desk, with the next step for each item. */
@Named
@ViewScoped
public class ReturnsPage extends AbstractBarcodeScanPage {
  private static final long serialVersionUID = 1L;

  @Inject private DeskUndo deskUndo;
  @Inject private CurrentDesk currentDesk;
  @Inject private LentItemHint partners;

  public ReturnsPage() {
    super(Permission.LEND);
  }

  @Override
  protected String advice(RefusalReason reason) {
    return reason == CirculationReason.ITEM_NOT_ON_LOAN ? toScanIn() : null;
  }

  @Override
  protected List<ScanLine> scan(String barcode, Actor by) {
    CheckInResult back = desk.checkIn(new CheckInCommand(barcode, currentDesk.getDesk(), by));
    Loan loan = back.loan();
    String detail =
        Text.joined(
            " · ",
            loan.title(),
            loan.toPartner() ? null : returnedBy(loan.patron()),
            partners.about(loan.barcode()).text(),
            back.fine()
                .map(fine -> texts.desk("returns.late", texts.money(fine.amount())))
                .orElse(null));
    ScanLine line = ScanLine.next(loan.barcode(), back.nextStep(), detail, texts.locale());
    ScanLine owed =
        back.fine().isPresent() ? line.owedBy(currentUser.sees().primaryId(loan.patron())) : line;
    return List.of(loan.toPartner() ? owed : owed.undoable(loan.id()));
  }

  /** Undoes the return of a line: the patron still has the item. */
  public void undo(ScanLine line) {
    undo(
        Permission.LEND,
        line,
        () -> {
          Loan loan =
              deskUndo.undoReturn(
                  new UndoStepCommand(line.barcode(), line.follow().undo(), currentUser.actor()));
          return ScanLine.caution(
              line.barcode(),
              texts.desk("returns.undone", times.dayOf(loan.dueAt())),
              loan.title());
        });
  }

  private String returnedBy(Patron patron) {
    return currentUser.may(Permission.READ_PATRONS)
        ? texts.desk("returns.by", patron.fullName())
        : null;
  }
}
