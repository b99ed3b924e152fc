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
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.returning.ReturnQueue;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;
import org.interlend.requests.search.RequestSort;
import org.interlend.security.Permission;

/** The lines of the worklist about borrowing requests. */
@RequestScoped
class BorrowingWorklist {

  private static final RequestFilter OPEN = RequestFilter.ALL.phase(RequestPhase.ACTIVE);

  /** Long lists begin with what has waited longest. */
  private static final String OLDEST_FIRST = "&sort=" + RequestSort.Column.UPDATED;

  @Inject private BorrowingSearch requests;
  @Inject private ReceivingQueue receivingQueue;
  @Inject private ReturnQueue returnQueue;
  @Inject private RenewalQueue renewals;
  @Inject private PatronRequests patronRequests;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;

  List<WorklistLine> lines() {
    List<WorklistLine> lines = new ArrayList<>();
    lines.add(assigned());
    if (!currentUser.worksOn(Permission.RECEIVE)) {
      return lines;
    }
    lines.add(
        new WorklistLine(
            WorklistLineKind.PATRON_MATCH,
            requests.backlog(BorrowingSearch.unmatched(OPEN)),
            "borrowing-requests.xhtml?phase=ACTIVE&patronMatch=MISSING"));
    lines.add(patronRequests(WorklistLineKind.PATRON_REQUESTS, PatronRequestQueue.TO_BE_ORDERED));
    lines.add(
        patronRequests(
            WorklistLineKind.PATRON_REQUESTS_TO_CONFIRM, PatronRequestQueue.TO_BE_CONFIRMED));
    lines.add(
        new WorklistLine(WorklistLineKind.RECEIVE, receivingQueue.backlog(), "receive.xhtml"));
    String library = currentDesk.library();
    lines.add(
        new WorklistLine(
            WorklistLineKind.SEND_BACK,
            returnQueue.backlog(library),
            CurrentDesk.at("send-back.xhtml", library)));
    lines.add(renewals(WorklistLineKind.RENEWALS_WAITING, Stage.WAITING));
    lines.add(renewals(WorklistLineKind.RENEWALS_ASKED, Stage.ASKED));
    lines.add(inStatus(WorklistLineKind.RECALLED, BorrowingStatus.RECALLED_BY_PARTNER));
    lines.add(
        inStatus(
            WorklistLineKind.SHIPPED,
            BorrowingStatus.SHIPPED_PHYSICALLY,
            BorrowingStatus.SHIPPED_DIGITALLY));
    lines.add(inStatus(WorklistLineKind.SENT_BACK, BorrowingStatus.RETURNED_ITEM_TO_PARTNER));
    lines.add(
        new WorklistLine(
            WorklistLineKind.WARNED,
            requests.backlog(warned()),
            "borrowing-requests.xhtml?warning=true" + OLDEST_FIRST));
    return lines;
  }

  /** The requests with a warning, the latest changed first. */
  List<BorrowingRequest> warned(int rows) {
    return requests.latest(warned(), rows);
  }

  /** Also those that have ended: what was canceled may still come, and a file has its warnings. */
  private RequestFilter warned() {
    return requests.warned(RequestFilter.ALL);
  }

  private WorklistLine inStatus(WorklistLineKind kind, BorrowingStatus... statuses) {
    RequestFilter filter = RequestFilter.ALL.with(BorrowingSearch.STATUS, statuses);
    return new WorklistLine(
        kind,
        requests.backlog(filter),
        "borrowing-requests.xhtml?status="
            + BorrowingSearch.STATUS.write(filter.chosen(BorrowingSearch.STATUS))
            + OLDEST_FIRST);
  }

  private WorklistLine assigned() {
    String me = currentUser.username();
    return new WorklistLine(
        WorklistLineKind.ASSIGNED,
        requests.backlog(OPEN.with(Facet.ASSIGNED_TO, me)),
        "borrowing-requests.xhtml?phase=ACTIVE&assignedTo=" + PageAddress.encoded(me));
  }

  private WorklistLine patronRequests(WorklistLineKind kind, PatronRequestQueue stage) {
    return new WorklistLine(
        kind, patronRequests.backlog(stage.filter()), "patron-requests.xhtml?show=" + stage);
  }

  private WorklistLine renewals(WorklistLineKind kind, Stage stage) {
    return new WorklistLine(kind, renewals.backlog(stage), "renewals.xhtml?show=" + stage);
  }
}
