package org.interlend.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.circulation.hold.HoldFilter;
import org.interlend.circulation.hold.HoldShelfCategory;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanFilter.Borrower;
import org.interlend.circulation.loan.LoanSearch;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.persistence.Backlog;
import org.interlend.security.Permission;

/** The lines of the worklist about the shelves and loans at the desk's library. */
@RequestScoped
class DeskWorklist {

  @Inject private HoldShelfQueries shelf;
  @Inject private LoanSearch loans;
  @Inject private PickList pickList;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;

  List<WorklistLine> lines() {
    if (!currentUser.worksOn(Permission.LEND)) {
      return List.of();
    }
    String library = currentDesk.library();
    HoldFilter active = HoldFilter.of(HoldShelfCategory.ACTIVE).at(library);
    return List.of(
        new WorklistLine(
            WorklistLineKind.PICK, pickList.backlog(PickFilter.at(library)), "picks.xhtml"),
        new WorklistLine(
            WorklistLineKind.EXPIRED,
            shelf.backlog(HoldFilter.UNCOLLECTED.at(library)),
            CurrentDesk.at("expired.xhtml", library)),
        new WorklistLine(
            WorklistLineKind.HOLD_SHELF,
            shelf.backlog(active),
            CurrentDesk.at("hold-shelf.xhtml", library)),
        new WorklistLine(
            WorklistLineKind.EXPIRING,
            shelf.backlog(active.lastDay()),
            CurrentDesk.at("hold-shelf.xhtml?show=TODAY", library)),
        new WorklistLine(
            WorklistLineKind.LOANS, new Backlog(loans.count(LoanFilter.ALL), null), "loans.xhtml"),
        new WorklistLine(
            WorklistLineKind.OVERDUE,
            loans.backlog(LoanFilter.overdue(Borrower.PATRON)),
            "loans.xhtml?overdue=true&to=PATRON"));
  }
}
