package org.interlend.console.lending;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.interlend.FacetRows;
import org.interlend.circulation.Pick;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.Choice;
import org.interlend.console.InOneTransaction;
import org.interlend.console.requests.Bulk;
import org.interlend.console.requests.Facet;
import org.interlend.console.requests.Head;
import org.interlend.console.requests.Paging;
import org.interlend.console.slips.PickSlips;
import org.interlend.lending.LendingFacetCounts;
import org.interlend.lending.LendingFacets;
import org.interlend.lending.LendingFilter;
import org.interlend.lending.LendingFilter.Activity;
import org.interlend.lending.LendingRequests;
import org.interlend.lending.LendingSort;
import org.interlend.partners.Partners;

/**
 * The list of lending requests. All of what it shows is said by the address, so that it can be kept
 * and sent.
 */
@Named
@ViewScoped
public class LendingList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private LendingRequests requests;
  @Inject private LendingFacetCounts facetCounts;
  @Inject private Partners partners;
  @Inject private InOneTransaction transaction;
  @Inject private LendingBulk steps;
  @Inject private Bulk bulk;
  @Inject private PickSlips slips;
  @Inject private Attempt attempt;

  private LendingQuery query;
  private Paging paging;
  private boolean counted;
  private List<LendingRow> rows;
  private List<Facet> facets;
  private List<Bulk.Line> results = List.of();
  private String reason;

  @PostConstruct
  void read() {
    query = LendingQuery.of(Address::text);
    paging = Paging.asked();
    load();
  }

  private void load() {
    transaction.run(
        () -> {
          LendingFacets counts = facetCounts.of(query.filter());
          counted = counts.complete();
          paging.over(counts.total(), !counts.complete() && counts.total() >= FacetRows.MOST);
          rows =
              requests
                  .some(query.filter(), query.sort(), paging.first(), paging.size(), paging.reach())
                  .stream()
                  .map(LendingRow::of)
                  .toList();
          facets =
              LendingFacetLinks.of(
                  query,
                  counts,
                  partners.list().stream().map(p -> new Choice(p.code(), p.name())).toList());
        });
  }

  public List<LendingRow> rows() {
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

  public LendingFilter filter() {
    return query.filter();
  }

  public boolean filtered() {
    return !query.filter().equals(LendingFilter.all());
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
        head("Title", LendingSort.Column.TITLE, "wide-text"),
        head("Request", LendingSort.Column.EXTERNAL_ID, ""),
        Head.plain("Copy", ""),
        head("Status", LendingSort.Column.STATUS, "status"),
        head("Due back", LendingSort.Column.DUE, "nowrap"),
        head("Updated", LendingSort.Column.UPDATED, "nowrap wide-only"));
  }

  private Head head(String label, LendingSort.Column column, String style) {
    LendingSort sort = query.sort();
    return Head.sortable(
        label, query.sortedBy(column), sort.by() == column, sort.descending(), style);
  }

  public void locate() {
    results = steps.locate(ticked());
    load();
  }

  /** Prints the pick slips of the ticked requests whose copies are to be fetched. */
  public void pickSlips() {
    List<LendingRow> ticked = ticked();
    List<Pick.Key> keys =
        ticked.stream()
            .map(LendingRow::fetch)
            .filter(Objects::nonNull)
            .map(move -> new Pick.Key(Pick.Purpose.PARTNER, move))
            .toList();
    if (ticked.isEmpty()) {
      bulk.nothingTicked();
    } else if (keys.isEmpty()) {
      attempt.missed("None of the ticked requests has a copy to be fetched.");
    } else {
      slips.print(keys);
      load();
    }
  }

  public void reject() {
    results = steps.reject(ticked(), reason);
    load();
  }

  private List<LendingRow> ticked() {
    return bulk.ticked(rows);
  }

  /** What became of the requests that were ticked, one line each. */
  public List<Bulk.Line> results() {
    return results;
  }

  /** Why requests are rejected, for their histories; may be empty. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
