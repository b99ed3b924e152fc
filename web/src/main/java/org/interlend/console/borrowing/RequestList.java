package org.interlend.console.borrowing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingFacetCounts;
import org.interlend.borrowing.BorrowingFacets;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.Permission;
import org.interlend.console.requests.Bulk;
import org.interlend.console.requests.ColumnHead;
import org.interlend.console.requests.Facet;
import org.interlend.console.requests.FacetLinks;
import org.interlend.console.requests.FilteredList;
import org.interlend.console.requests.ListQuery;
import org.interlend.partners.Format;
import org.interlend.requests.RequestSort;
import org.interlend.requests.RequestSort.Column;

/** The list of borrowing requests with its bulk actions. */
@Named
@ViewScoped
public class RequestList
    extends FilteredList<BorrowingStatus, BorrowingFilter, BorrowingFacets, RequestRow> {
  private static final long serialVersionUID = 1L;

  @Inject private BorrowingRequests requests;
  @Inject private BorrowingFacetCounts borrowingFacetCounts;
  @Inject private InstitutionView institutionView;
  @Inject private RequestBulk steps;
  @Inject private Bulk bulk;
  @Inject private CurrentUser currentUser;

  @Override
  protected ListQuery<BorrowingStatus, BorrowingFilter> asked(UnaryOperator<String> parameters) {
    if (parameters.apply(RequestQuery.PATRON) != null) {
      currentUser.enter(Permission.READ_PATRONS);
    }
    return RequestQuery.of(parameters, currentUser.sees());
  }

  @Override
  protected BorrowingFacets count(BorrowingFilter filter) {
    return borrowingFacetCounts.of(filter);
  }

  @Override
  protected List<RequestRow> page(
      BorrowingFilter filter, RequestSort sort, int first, int rows, long reach) {
    return requests.some(filter, sort, first, rows, reach).stream()
        .map(request -> RequestRow.of(request, currentUser.sees()))
        .toList();
  }

  @Override
  protected List<Facet> facets(
      ListQuery<BorrowingStatus, BorrowingFilter> query,
      BorrowingFacets counts,
      List<Choice> partnerChoices) {
    var links = new FacetLinks<>(query, counts.complete());
    BorrowingFilter filter = query.filter();
    return List.of(
        links.statuses(BorrowingStatus.values(), BorrowingStatus::label, counts.statuses()),
        links.one("Partner", "partner", partnerChoices, counts.partners(), filter.partner()),
        links.one(
            "Format", "format", Format.values(), Format::label, counts.formats(), filter.format()),
        links.one(
            "Pickup library",
            "pickup",
            institutionView.sites().stream().map(s -> new Choice(s.code(), s.name())).toList(),
            counts.pickupLibraries(),
            filter.pickupLibrary()),
        links.one(
            "Warning",
            "warning",
            List.of(new Choice("true", "With a warning"), new Choice("false", "Without")),
            Facet.byName(counts.warned(), String::valueOf),
            filter.warned() == null ? null : filter.warned().toString()));
  }

  @Override
  public List<ColumnHead> heads() {
    return List.of(
        head("Title", Column.TITLE, "wide-text"),
        head("Request", Column.EXTERNAL_ID, ""),
        ColumnHead.plain("Patron", ""),
        head("Status", Column.STATUS, "status"),
        head("Lender due", Column.DUE, "nowrap"),
        head("Updated", Column.UPDATED, "nowrap wide-only"));
  }

  public void receive() {
    done(steps.receive(ticked()));
  }

  public void sendBack() {
    done(steps.sendBack(ticked()));
  }

  /** The patrons are told the reason. */
  public void cancel() {
    done(steps.cancel(ticked(), getReason()));
  }

  /**
   * Opens the printable slips of the selected requests.
   *
   * @param kind name of the kind of slip
   */
  public void slips(String kind) {
    List<RequestRow> ticked = ticked();
    if (ticked.isEmpty()) {
      bulk.nothingTicked();
      return;
    }
    String numbers =
        ticked.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(","));
    Address.goTo("slip.xhtml?kind=%s&request=%s".formatted(kind, numbers));
  }
}
