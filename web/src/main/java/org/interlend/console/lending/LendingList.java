package org.interlend.console.lending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.interlend.circulation.Pick;
import org.interlend.console.ActionRunner;
import org.interlend.console.Choice;
import org.interlend.console.CurrentUser;
import org.interlend.console.requests.Bulk;
import org.interlend.console.requests.ColumnHead;
import org.interlend.console.requests.Facet;
import org.interlend.console.requests.FacetLinks;
import org.interlend.console.requests.FilteredList;
import org.interlend.console.requests.ListQuery;
import org.interlend.console.slips.PickSlips;
import org.interlend.lending.Attention;
import org.interlend.lending.LendingFacetCounts;
import org.interlend.lending.LendingFacets;
import org.interlend.lending.LendingFilter;
import org.interlend.lending.LendingRequests;
import org.interlend.lending.LendingStatus;
import org.interlend.partners.Format;
import org.interlend.requests.RequestSort;
import org.interlend.requests.RequestSort.Column;

/** The list of lending requests with its bulk actions. */
@Named
@ViewScoped
public class LendingList
    extends FilteredList<LendingStatus, LendingFilter, LendingFacets, LendingRow> {
  private static final long serialVersionUID = 1L;

  @Inject private LendingRequests requests;
  @Inject private LendingFacetCounts facetCounts;
  @Inject private LendingBulk steps;
  @Inject private Bulk bulk;
  @Inject private PickSlips slips;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  @Override
  protected ListQuery<LendingStatus, LendingFilter> asked(UnaryOperator<String> parameters) {
    return LendingQuery.of(parameters);
  }

  @Override
  protected LendingFacets count(LendingFilter filter) {
    return facetCounts.of(filter);
  }

  @Override
  protected List<LendingRow> page(
      LendingFilter filter, RequestSort sort, int first, int rows, long reach) {
    return requests.some(filter, sort, first, rows, reach).stream()
        .map(request -> LendingRow.of(request, currentUser.sees()))
        .toList();
  }

  @Override
  protected List<Facet> facets(
      ListQuery<LendingStatus, LendingFilter> query,
      LendingFacets counts,
      List<Choice> partnerChoices) {
    var links = new FacetLinks<>(query, counts.complete());
    LendingFilter filter = query.filter();
    return List.of(
        links.one(
            "Needs attention",
            "attention",
            Attention.values(),
            Attention::label,
            counts.attentions(),
            filter.attention()),
        links.statuses(LendingStatus.values(), LendingStatus::label, counts.statuses()),
        links.one("Partner", "partner", partnerChoices, counts.partners(), filter.partner()),
        links.one(
            "Format", "format", Format.values(), Format::label, counts.formats(), filter.format()));
  }

  @Override
  public List<ColumnHead> heads() {
    return List.of(
        head("Title", Column.TITLE, "wide-text"),
        head("Request", Column.EXTERNAL_ID, ""),
        ColumnHead.plain("Copy", ""),
        head("Status", Column.STATUS, "status"),
        head("Due back", Column.DUE, "nowrap"),
        head("Updated", Column.UPDATED, "nowrap wide-only"));
  }

  public void locate() {
    done(steps.locate(ticked()));
  }

  /** Prints the pick slips of the selected requests whose items are to be fetched. */
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
      actionRunner.missed("None of the ticked requests has a copy to be fetched.");
    } else {
      slips.print(keys);
      load();
    }
  }

  /** The reason is for the history only. */
  public void reject() {
    done(steps.reject(ticked(), getReason()));
  }
}
