package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.FacetRows;
import org.interlend.borrowing.BorrowingFacets;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingFilter.Activity;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingSort;
import org.interlend.borrowing.FacetCounts;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.House;
import org.interlend.console.InOneTransaction;
import org.interlend.console.requests.Bulk;
import org.interlend.console.requests.Facet;
import org.interlend.console.requests.Head;
import org.interlend.console.requests.Paging;
import org.interlend.partners.Partners;

/**
 * The list of borrowing requests. All of what it shows is said by the address, so that it can be
 * kept and sent.
 */
@Named
@ViewScoped
public class RequestList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private BorrowingRequests requests;
  @Inject private FacetCounts facetCounts;
  @Inject private Partners partners;
  @Inject private House house;
  @Inject private InOneTransaction transaction;
  @Inject private RequestBulk steps;
  @Inject private Bulk bulk;

  private RequestQuery query;
  private Paging paging;
  private boolean counted;
  private List<RequestRow> rows;
  private List<Facet> facets;
  private List<Bulk.Line> results = List.of();
  private String reason;

  @PostConstruct
  void read() {
    query = RequestQuery.of(Address::text);
    paging = Paging.asked();
    load();
  }

  private void load() {
    transaction.run(
        () -> {
          BorrowingFacets counts = facetCounts.of(query.filter());
          counted = counts.complete();
          paging.over(counts.total(), !counts.complete() && counts.total() >= FacetRows.MOST);
          rows =
              requests
                  .some(query.filter(), query.sort(), paging.first(), paging.size(), paging.reach())
                  .stream()
                  .map(RequestRow::of)
                  .toList();
          facets =
              RequestFacets.of(
                  query,
                  counts,
                  partners.list().stream().map(p -> new Choice(p.code(), p.name())).toList(),
                  house.sites().stream().map(s -> new Choice(s.code(), s.name())).toList());
        });
  }

  public List<RequestRow> rows() {
    return rows;
  }

  public List<Facet> facets() {
    return facets;
  }

  public Paging paging() {
    return paging;
  }

  /** Whether the counts beside the list say something. */
  public boolean counted() {
    return counted;
  }

  public BorrowingFilter filter() {
    return query.filter();
  }

  public boolean filtered() {
    return !query.filter().equals(BorrowingFilter.all());
  }

  /** What stands behind the question mark of the address, without the page. */
  public String query() {
    return query.address();
  }

  /** What the search form does not ask for and must not forget. */
  public List<Choice> kept() {
    return query.kept(Set.of("text", "activity"));
  }

  public List<Choice> activityChoices() {
    return List.of(
        new Choice(Activity.ACTIVE.name(), "Active"),
        new Choice(Activity.COMPLETED.name(), "Completed"));
  }

  public List<Head> heads() {
    return List.of(
        head("Title", BorrowingSort.Column.TITLE, "wide-text"),
        head("Request", BorrowingSort.Column.EXTERNAL_ID, ""),
        Head.plain("Patron", ""),
        head("Status", BorrowingSort.Column.STATUS, "status"),
        head("Lender due", BorrowingSort.Column.DUE, "nowrap"),
        head("Updated", BorrowingSort.Column.UPDATED, "nowrap wide-only"));
  }

  private Head head(String label, BorrowingSort.Column column, String style) {
    BorrowingSort sort = query.sort();
    return Head.sortable(
        label, query.sortedBy(column), sort.by() == column, sort.descending(), style);
  }

  public void receive() {
    results = steps.receive(ticked());
    load();
  }

  public void sendBack() {
    results = steps.sendBack(ticked());
    load();
  }

  public void cancel() {
    results = steps.cancel(ticked(), reason);
    load();
  }

  /**
   * Shows the slips of the ticked requests, to be printed.
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

  private List<RequestRow> ticked() {
    return bulk.ticked(rows);
  }

  /** What became of the requests that were ticked, one line each. */
  public List<Bulk.Line> results() {
    return results;
  }

  /** Why requests are cancelled, for their patrons; may be empty. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
