package org.interlend.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.borrowing.patronrequest.PatronRequestQueue;
import org.interlend.borrowing.patronrequest.PatronRequests;
import org.interlend.borrowing.receiving.ReceivingQueue;
import org.interlend.borrowing.renewal.RenewalQueue;
import org.interlend.borrowing.renewal.RenewalQueue.Stage;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.returning.ReturnQueue;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.Permission;
import org.interlend.console.home.WorkLine.Group;
import org.interlend.persistence.Backlog;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;

/** The lines of the worklist about borrowing requests. */
@RequestScoped
class BorrowingHome {

  private static final RequestFilter OPEN = RequestFilter.ALL.phase(RequestPhase.ACTIVE);

  @Inject private BorrowingSearch requests;
  @Inject private ReceivingQueue receivingQueue;
  @Inject private ReturnQueue returnQueue;
  @Inject private RenewalQueue renewals;
  @Inject private PatronRequests patronRequests;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;

  List<WorkLine> lines() {
    List<WorkLine> lines = new ArrayList<>();
    lines.add(assigned());
    if (!currentUser.worksOn(Permission.RECEIVE)) {
      return lines;
    }
    lines.add(
        now(
            "patronMatch",
            requests.backlog(BorrowingSearch.unmatched(OPEN)),
            "borrowing-requests.xhtml?phase=ACTIVE&patronMatch=MISSING",
            "pi-user",
            "red"));
    lines.add(patronRequests("patronRequests", PatronRequestQueue.TO_BE_ORDERED));
    lines.add(patronRequests("patronRequestsToConfirm", PatronRequestQueue.TO_BE_CONFIRMED));
    lines.add(now("receive", receivingQueue.backlog(), "receive.xhtml", "pi-inbox", "blue"));
    String library = currentDesk.library();
    lines.add(
        now(
            "sendBack",
            returnQueue.backlog(null, library),
            CurrentDesk.at("send-back.xhtml", library),
            "pi-send",
            "violet"));
    lines.add(renewals(Group.NOW, "renewalsWaiting", "pi-question-circle", Stage.WAITING));
    lines.add(renewals(Group.WAITING, "renewalsAsked", "pi-hourglass", Stage.ASKED));
    lines.add(
        new WorkLine(
            Group.PROBLEMS,
            "recalled",
            requests.backlog(
                RequestFilter.ALL.with(
                    BorrowingSearch.STATUS, BorrowingStatus.RECALLED_BY_PARTNER)),
            "borrowing-requests.xhtml?status=" + BorrowingStatus.RECALLED_BY_PARTNER,
            "pi-replay",
            "red"));
    return lines;
  }

  private WorkLine assigned() {
    String me = currentUser.username();
    return now(
        "assigned",
        requests.backlog(OPEN.with(Facet.ASSIGNED_TO, me)),
        "borrowing-requests.xhtml?phase=ACTIVE&assignedTo=" + PageAddress.encoded(me),
        "pi-user-edit",
        "violet");
  }

  private WorkLine patronRequests(String key, PatronRequestQueue stage) {
    return now(
        key,
        patronRequests.backlog(stage.filter()),
        "patron-requests.xhtml?show=" + stage,
        "pi-file-edit",
        "blue");
  }

  private WorkLine renewals(Group group, String key, String icon, Stage stage) {
    return new WorkLine(
        group, key, renewals.backlog(stage), "renewals.xhtml?show=" + stage, icon, "blue");
  }

  private static WorkLine now(
      String key, Backlog backlog, String address, String icon, String tone) {
    return new WorkLine(Group.NOW, key, backlog, address, icon, tone);
  }
}
