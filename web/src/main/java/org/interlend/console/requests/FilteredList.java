package org.interlend.console.requests;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.FacetRows;
import org.interlend.ListCounts;
import org.interlend.RequestFilter;
import org.interlend.RequestPhase;
import org.interlend.RequestSort;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.InOneTransaction;
import org.interlend.partners.Partners;

/**
 * A list of requests. All of what it shows is said by the address, so that it can be kept and sent.
 *
 * @param <S> the statuses of the requests
 * @param <F> what the list can be filtered by
 * @param <C> the counts beside the list
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
   * @param parameters gives the value of a parameter, or null
   */
  protected abstract ListQuery<S, F> asked(UnaryOperator<String> parameters);

  protected abstract C count(F filter);

  /**
   * @param reach how many rows the list has
   */
  protected abstract List<R> page(F filter, RequestSort sort, int first, int rows, long reach);

  /**
   * The things by which the list can be narrowed, also those with nothing to choose.
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

  /** Reads what is shown anew. */
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

  /** Whether the counts beside the list say something. */
  public boolean counted() {
    return counted;
  }

  public F filter() {
    return query.filter();
  }

  public boolean filtered() {
    return query.filters();
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
        new Choice(RequestPhase.ACTIVE.name(), "Active"),
        new Choice(RequestPhase.COMPLETED.name(), "Completed"));
  }

  /** The head of a column by which the list can be sorted. */
  protected ColumnHead head(String label, RequestSort.Column column, String style) {
    RequestSort sort = query.sort();
    return ColumnHead.sortable(
        label, query.sortedBy(column), sort.by() == column, sort.descending(), style);
  }

  protected List<R> ticked() {
    return bulk.ticked(rows);
  }

  /** A step was tried with the ticked requests. */
  protected void done(List<Bulk.Line> lines) {
    results = lines;
    load();
  }

  /** What became of the requests that were ticked, one line each. */
  public List<Bulk.Line> results() {
    return results;
  }

  /** Why the ticked requests are ended; may be empty. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
