package org.interlend.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanFilter.Borrower;
import org.interlend.circulation.loan.LoanSearch;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.search.Attention;
import org.interlend.lending.search.LendingSearch;
import org.interlend.lending.shipping.ShippingQueue;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;
import org.interlend.requests.search.RequestSort;
import org.interlend.security.Permission;

/** The lines of the worklist about lending requests. */
@RequestScoped
class LendingWorklist {
  private static final RequestFilter OPEN = RequestFilter.ALL.phase(RequestPhase.ACTIVE);

  @Inject private LendingSearch requests;
  @Inject private ShippingQueue shippingQueue;
  @Inject private LoanSearch loans;
  @Inject private CurrentUser currentUser;

  List<WorklistLine> lines() {
    List<WorklistLine> lines = new ArrayList<>();
    lines.add(assigned());
    if (currentUser.worksOn(Permission.SUPPLY)) {
      lines.add(attention(WorklistLineKind.LOCATE, Attention.NO_COPY));
      lines.add(new WorklistLine(WorklistLineKind.SHIP, shippingQueue.backlog(), "ship.xhtml"));
      lines.add(attention(WorklistLineKind.PARTNER_RENEWALS, Attention.RENEWAL));
      lines.add(attention(WorklistLineKind.CHECK_IN, Attention.AT_DESK));
      lines.add(attention(WorklistLineKind.WARNED_LENDING, Attention.WARNING));
    }
    if (currentUser.worksOn(Permission.SUPPLY) || currentUser.worksOn(Permission.LEND)) {
      lines.add(
          new WorklistLine(
              WorklistLineKind.OVERDUE_AT_PARTNERS,
              loans.backlog(LoanFilter.overdue(Borrower.PARTNER)),
              "loans.xhtml?overdue=true&to=PARTNER"));
    }
    return lines;
  }

  /** The open requests with a warning, the latest changed first. */
  List<LendingRequest> warned(int rows) {
    return requests.latest(requests.warned(OPEN), rows);
  }

  private WorklistLine assigned() {
    String me = currentUser.username();
    return new WorklistLine(
        WorklistLineKind.ASSIGNED_LENDING,
        requests.backlog(OPEN.with(Facet.ASSIGNED_TO, me)),
        "lending-requests.xhtml?phase=ACTIVE&assignedTo=" + PageAddress.encoded(me));
  }

  private WorklistLine attention(WorklistLineKind kind, Attention reason) {
    return new WorklistLine(
        kind,
        requests.backlog(OPEN.with(LendingSearch.ATTENTION, reason)),
        "lending-requests.xhtml?phase=ACTIVE&attention="
            + reason
            + "&sort="
            + RequestSort.Column.UPDATED);
  }
}
