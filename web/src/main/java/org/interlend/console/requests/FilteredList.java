package org.interlend.console.requests;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.interlend.console.ActionRunner;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionParameter;
import org.interlend.requests.action.RequestAction;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.FacetCounts;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;
import org.interlend.requests.search.RequestSearch;
import org.interlend.requests.search.RequestSort;
import org.interlend.requests.search.RequestSort.Column;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Text;
import org.primefaces.PrimeFaces;

/**
 * A list of requests. Its address contains everything that it shows, so that users can bookmark and
 * send it.
 *
 * @param <R> the requests
 * @param <W> their rows
 */
public abstract class FilteredList<R extends ResourceSharingRequest<?>, W extends RequestListRow>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private TransactionTemplate transaction;
  @Inject protected BulkActions bulk;
  @Inject private CurrentUser currentUser;
  @Inject protected ConsoleTexts texts;
  @Inject private CurrentDesk currentDesk;
  @Inject private ReasonChoices reasonChoices;
  @Inject private AssigneeChoices assignees;
  @Inject protected ActionRunner actionRunner;

  private final String ownColumn;
  private final String dueColumn;
  private Map<String, String> asked;
  private PagingParameters paging;
  private boolean counted;
  private List<W> rows;
  private List<LinkedFacet> facets;
  private List<BulkActions.Line> results = List.of();
  private ActionFields entered = new ActionFields();

  /**
   * @param ownColumn key of the column that only this list has
   * @param dueColumn key of the column of due dates
   */
  protected FilteredList(String ownColumn, String dueColumn) {
    this.ownColumn = ownColumn;
    this.dueColumn = dueColumn;
  }

  protected abstract RequestSearch<R, ?> search();

  protected abstract W row(R request, PatronDataVisibility sees, Locale locale);

  @PostConstruct
  void read() {
    if (search().ofPatrons() && PageAddress.text(RequestQuery.PATRON) != null) {
      currentUser.enter(Permission.READ_PATRONS);
    }
    asked = query(PageAddress::text).present();
    paging = PagingParameters.asked();
    load();
  }

  private RequestQuery query(UnaryOperator<String> parameters) {
    return RequestQuery.of(search(), parameters, currentUser.sees());
  }

  /** The query of this list. */
  private RequestQuery listQuery() {
    return query(asked::get);
  }

  /** Reads the list again. */
  protected void load() {
    RequestQuery query = listQuery();
    transaction.required(
        () -> {
          FacetCounts counts = search().counts(query.filter());
          counted = counts.complete();
          paging.over(counts.total(), !counted && counts.total() >= RequestSearch.MAX_COUNTED);
          rows =
              search()
                  .page(query.filter(), query.sort(), paging.first(), paging.size(), paging.reach())
                  .stream()
                  .map(request -> row(request, currentUser.sees(), texts.locale()))
                  .toList();
          facets =
              search().facets().stream()
                  .map(
                      facet ->
                          LinkedFacet.of(
                              facet, counts, query, value -> label(facet, value), texts.locale()))
                  .filter(facet -> !facet.choices().isEmpty())
                  .toList();
        });
  }

  /** The user's own requests are those assigned to "me". */
  private String label(Facet facet, Facet.Value value) {
    if (!(facet instanceof Facet.OfAssignees) || value.name().equals(Facet.OfAssignees.NONE)) {
      return value.label().apply(texts.locale());
    }
    return value.name().equals(currentUser.username())
        ? texts.requests("assigned.me", value.name())
        : assignees.label(value.name());
  }

  /**
   * Assigns each ticked request to the chosen member of staff.
   *
   * @param remarks the workflow of the side
   */
  protected void assign(RequestRemarks<R> remarks) {
    String account = Text.given(entered.assignee);
    String said =
        account == null
            ? texts.requests("assigned.none.done")
            : texts.requests("assigned.done", account);
    done(
        bulk.each(
            Permission.LEND,
            ticked(),
            row -> {
              transaction.required(
                  () -> remarks.assign(row.request().id(), account, currentUser.actor()));
              return Outcome.done(said);
            }));
  }

  public List<W> rows() {
    return rows;
  }

  public List<LinkedFacet> facets() {
    return facets;
  }

  public PagingParameters paging() {
    return paging;
  }

  /** Whether the facet counts are exact. */
  public boolean counted() {
    return counted;
  }

  public RequestFilter filter() {
    return listQuery().filter();
  }

  public boolean filtered() {
    return listQuery().filters();
  }

  /** The query string of the list, without the page. */
  public String query() {
    return listQuery().address();
  }

  /** Parameters that the search form must keep as hidden fields. */
  public List<Choice> kept() {
    return Stream.concat(listQuery().kept(Set.of("text", "phase")).stream(), paging.kept().stream())
        .toList();
  }

  public List<Choice> phaseChoices() {
    return List.of(
        new Choice(RequestPhase.ACTIVE.name(), texts.requests("list.active")),
        new Choice(RequestPhase.COMPLETED.name(), texts.requests("list.completed")));
  }

  public List<ColumnHead> heads() {
    return List.of(
        head("title", Column.TITLE, "wide-text"),
        head("request", Column.EXTERNAL_ID, ""),
        ColumnHead.plain(texts.requests("column." + ownColumn), ""),
        head("status", Column.STATUS, "status"),
        head(dueColumn, Column.DUE, "nowrap"),
        head("updated", Column.UPDATED, "nowrap wide-only"));
  }

  private ColumnHead head(String key, Column column, String style) {
    RequestQuery query = listQuery();
    RequestSort sort = query.sort();
    return ColumnHead.sortable(
        texts.requests("column." + key),
        query.sortedBy(column),
        sort.by() == column,
        sort.descending(),
        style);
  }

  /** Takes an action with one request, with what staff have entered for all. */
  protected Outcome take(
      RequestAction<R> action, long request, Function<ActionCommand, Outcome> step) {
    reasonChoices.require(action, entered.reasonCode);
    ActionCommand command =
        ActionCommand.on(request, currentUser.actor())
            .desk(action.asks(ActionParameter.DESK) ? currentDesk.getDesk() : null)
            .note(action.because() == null ? null : entered.reason)
            .reason(action.because() == null ? null : entered.reasonCode);
    return transaction.required(() -> step.apply(command));
  }

  protected List<W> ticked() {
    return bulk.ticked(rows);
  }

  /**
   * Shows the results of a step with the selected requests. They stay ticked, with all input, when
   * it was taken with none of them.
   */
  protected void done(List<BulkActions.Line> lines) {
    Optional<String> same = BulkActions.sameResult(lines);
    same.ifPresent(said -> actionRunner.done(texts.requests("list.allDone", lines.size(), said)));
    results = lines;
    if (lines.stream().anyMatch(BulkActions.Line::taken)) {
      entered = new ActionFields();
      load();
      PrimeFaces.current().ajax().update("list:requests", "facets");
    }
  }

  /** Results of the latest bulk action, one line for each request. */
  public List<BulkActions.Line> results() {
    return results;
  }

  /** Whether one sentence has said the results of all, so that the requests need only be named. */
  public boolean sameResults() {
    return BulkActions.sameResult(results).isPresent();
  }

  public ActionFields getEntered() {
    return entered;
  }
}
