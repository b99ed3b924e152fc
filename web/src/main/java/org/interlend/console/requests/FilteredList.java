package org.interlend.console.requests;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.InOneTransaction;
import org.interlend.partners.Partners;
import org.interlend.requests.FacetRows;
import org.interlend.requests.ListCounts;
import org.interlend.requests.RequestFilter;
import org.interlend.requests.RequestPhase;
import org.interlend.requests.RequestSort;

/**
 * A list of requests. Its address contains everything that it shows, so that users can bookmark and
 * send it.
 *
 * @param <S> the statuses of the requests
 * @param <F> what the list can be filtered by
 * @param <C> the facet counts beside the list
 * @param <R> its rows
 */
public abstract class FilteredList<
        S extends Enum<S>,
        F extends RequestFilter<S>,
        C extends ListCounts,
        R extends RequestListRow>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Partners partners;
  @Inject private InOneTransaction transaction;
  @Inject private Bulk bulk;

  private ListQuery<S, F> query;
  private Paging paging;
  private boolean counted;
  private List<R> rows;
  private List<Facet> facets;
  private List<Bulk.Line> results = List.of();
  private String reason;

  /**
   * @param parameters the values of the parameters, or null
   */
  protected abstract ListQuery<S, F> asked(UnaryOperator<String> parameters);

  protected abstract C count(F filter);

  /**
   * @param reach number of rows of the list
   */
  protected abstract List<R> page(F filter, RequestSort sort, int first, int rows, long reach);

  /**
   * The facets of the list, including those without choices.
   *
   * @param partnerChoices codes and names of the partners
   */
  protected abstract List<Facet> facets(
      ListQuery<S, F> query, C counts, List<Choice> partnerChoices);

  public abstract List<ColumnHead> heads();

  @PostConstruct
  void read() {
    query = asked(Address::text);
    paging = Paging.asked();
    load();
  }

  /** Reads the list again. */
  protected void load() {
    transaction.run(
        () -> {
          C counts = count(query.filter());
          counted = counts.complete();
          paging.over(counts.total(), !counts.complete() && counts.total() >= FacetRows.MOST);
          rows = page(query.filter(), query.sort(), paging.first(), paging.size(), paging.reach());
          List<Choice> partnerChoices =
              partners.list().stream().map(p -> new Choice(p.code(), p.name())).toList();
          facets =
              facets(query, counts, partnerChoices).stream()
                  .filter(facet -> !facet.choices().isEmpty())
                  .toList();
        });
  }

  public List<R> rows() {
    return rows;
  }

  public List<Facet> facets() {
    return facets;
  }

  public Paging paging() {
    return paging;
  }

  /** Whether the facet counts are exact. */
  public boolean counted() {
    return counted;
  }

  public F filter() {
    return query.filter();
  }

  public boolean filtered() {
    return query.filters();
  }

  /** The query string of the list, without the page. */
  public String query() {
    return query.address();
  }

  /** Parameters that the search form must keep as hidden fields. */
  public List<Choice> kept() {
    return query.kept(Set.of("text", "activity"));
  }

  public List<Choice> activityChoices() {
    return List.of(
        new Choice(RequestPhase.ACTIVE.name(), "Active"),
        new Choice(RequestPhase.COMPLETED.name(), "Completed"));
  }

  /** The heading of a column with sorting. */
  protected ColumnHead head(String label, RequestSort.Column column, String style) {
    RequestSort sort = query.sort();
    return ColumnHead.sortable(
        label, query.sortedBy(column), sort.by() == column, sort.descending(), style);
  }

  protected List<R> ticked() {
    return bulk.ticked(rows);
  }

  /** Shows the results of a step with the selected requests. */
  protected void done(List<Bulk.Line> lines) {
    results = lines;
    load();
  }

  /** Results of the latest bulk action, one line for each request. */
  public List<Bulk.Line> results() {
    return results;
  }

  /** Reason for a bulk action that ends requests; may be empty. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
