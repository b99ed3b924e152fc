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
import org.interlend.console.Permission;
import org.interlend.console.home.WorkLine.Group;
import org.interlend.persistence.Backlog;

/** The lines of the worklist about the shelves and loans at the desk's library. */
@RequestScoped
class DeskHome {

  @Inject private HoldShelfQueries shelf;
  @Inject private LoanSearch loans;
  @Inject private PickList pickList;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;

  List<WorkLine> lines() {
    if (!currentUser.worksOn(Permission.LEND)) {
      return List.of();
    }
    String library = currentDesk.library();
    HoldFilter active = HoldFilter.of(HoldShelfCategory.ACTIVE).at(library);
    return List.of(
        new WorkLine(
            Group.NOW,
            "pick",
            pickList.backlog(PickFilter.at(library)),
            "picks.xhtml",
            "pi-directions",
            "blue"),
        new WorkLine(
            Group.NOW,
            "expired",
            shelf.backlog(HoldFilter.UNCOLLECTED.at(library)),
            CurrentDesk.at("expired.xhtml", library),
            "pi-calendar-times",
            "red"),
        new WorkLine(
            Group.WAITING,
            "holdShelf",
            shelf.backlog(active),
            CurrentDesk.at("hold-shelf.xhtml", library),
            "pi-bookmark",
            "amber"),
        new WorkLine(
            Group.WAITING,
            "expiring",
            shelf.backlog(active.lastDay()),
            CurrentDesk.at("hold-shelf.xhtml?show=TODAY", library),
            "pi-clock",
            "amber"),
        new WorkLine(
            Group.WAITING,
            "loans",
            new Backlog(loans.count(LoanFilter.ALL), null),
            "loans.xhtml",
            "pi-book",
            "green"),
        new WorkLine(
            Group.PROBLEMS,
            "overdue",
            loans.backlog(LoanFilter.overdue(Borrower.PATRON)),
            "loans.xhtml?overdue=true&to=PATRON",
            "pi-exclamation-triangle",
            "red"));
  }
}
