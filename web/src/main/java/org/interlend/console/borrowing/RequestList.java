package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingFacets;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingFilter.Activity;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingSort;
import org.interlend.borrowing.FacetCounts;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.Choice;
import org.interlend.console.House;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Pager;
import org.interlend.partners.Partners;

/**
 * The list of borrowing requests. All of what it shows is said by the address, so that it can be
 * kept and sent.
 */
@Named
@ViewScoped
public class RequestList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<Integer> SIZES = List.of(20, 50, 100);

  /** The head of a column: sorted is "ascending", "descending" or "none". */
  public record Head(String label, String query, String sorted, String style) {}

  @Inject private BorrowingRequests requests;
  @Inject private FacetCounts facetCounts;
  @Inject private Partners partners;
  @Inject private House house;
  @Inject private InOneTransaction transaction;
  @Inject private RequestBulk bulk;
  @Inject private Attempt attempt;

  private RequestQuery query;
  private long wantedPage;
  private int size;
  private Pager pager;
  private boolean counted;
  private boolean more;
  private List<RequestRow> rows;
  private List<Facet> facets;
  private List<RequestBulk.Line> results = List.of();
  private String reason;

  @PostConstruct
  void read() {
    query = RequestQuery.of(Address::text);
    wantedPage = Address.number("page").orElse(1L);
    size = Address.number("rows").map(Long::intValue).filter(SIZES::contains).orElse(SIZES.get(0));
    load();
  }

  private void load() {
    transaction.run(
        () -> {
          BorrowingFacets counts = facetCounts.of(query.filter());
          counted = counts.complete();
          more = !counts.complete() && counts.total() >= FacetCounts.MOST;
          pager = Pager.of(wantedPage, size, counts.total());
          rows =
              requests
                  .some(
                      query.filter(),
                      query.sort(),
                      pager.first(),
                      size,
                      more ? Long.MAX_VALUE : counts.total())
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

  public Pager pager() {
    return pager;
  }

  /** Whether the counts beside the list say something. */
  public boolean counted() {
    return counted;
  }

  /** Which rows are shown, of how many. */
  public String report() {
    return String.format(
        Locale.UK,
        "%,d to %,d of %s%,d requests",
        pager.from(),
        pager.to(),
        more ? "more than " : "",
        pager.total());
  }

  public List<Integer> sizes() {
    return SIZES;
  }

  /** What stands behind the question mark for a page of that many rows. */
  public String sized(int rows) {
    return query.address() + "&rows=" + rows;
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

  /** What stands behind the question mark for that page. */
  public String page(long number) {
    String rest = size == SIZES.get(0) ? "" : "&rows=" + size;
    return query.address() + "&page=" + number + rest;
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
        new Head("Patron", null, null, ""),
        head("Status", BorrowingSort.Column.STATUS, "status"),
        head("Lender due", BorrowingSort.Column.DUE, "nowrap"),
        head("Updated", BorrowingSort.Column.UPDATED, "nowrap wide-only"));
  }

  private Head head(String label, BorrowingSort.Column column, String style) {
    BorrowingSort sort = query.sort();
    String sorted = sort.by() != column ? "none" : sort.descending() ? "descending" : "ascending";
    return new Head(label, query.sortedBy(column), sorted, style);
  }

  public void receive() {
    results = bulk.receive(ticked());
    load();
  }

  public void sendBack() {
    results = bulk.sendBack(ticked());
    load();
  }

  public void cancel() {
    results = bulk.cancel(ticked(), reason);
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
      attempt.missed(RequestBulk.NOTHING_TICKED);
      return;
    }
    String numbers =
        ticked.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(","));
    Address.goTo("slip.xhtml?kind=%s&request=%s".formatted(kind, numbers));
  }

  /** The rows of this page that are ticked; nobody can tick others. */
  private List<RequestRow> ticked() {
    Set<String> ticks = Set.copyOf(Address.texts("tick"));
    return rows.stream().filter(row -> ticks.contains(Long.toString(row.id()))).toList();
  }

  /** What became of the requests that were ticked, one line each. */
  public List<RequestBulk.Line> results() {
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
