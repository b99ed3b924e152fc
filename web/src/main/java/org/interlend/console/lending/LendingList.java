package org.interlend.console.lending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.interlend.circulation.pick.Pick;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.console.requests.FilteredList;
import org.interlend.console.slips.PickSlipPrinter;
import org.interlend.lending.LendingRequestRemarks;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.search.LendingSearch;
import org.interlend.staff.PatronDataVisibility;
import org.primefaces.PrimeFaces;

/** The list of lending requests with its bulk actions. */
@Named
@ViewScoped
public class LendingList extends FilteredList<LendingRequest, LendingRow> {
  private static final long serialVersionUID = 1L;

  @Inject private LendingSearch search;
  @Inject private LendingRequests requests;
  @Inject private LendingWorkflow workflow;
  @Inject private LendingActionText text;
  @Inject private LendingRequestRemarks remarks;
  @Inject private PickSlipPrinter slips;

  public LendingList() {
    super("copy", "due");
  }

  @Override
  protected LendingSearch search() {
    return search;
  }

  @Override
  protected LendingRow row(LendingRequest request, PatronDataVisibility sees, Locale locale) {
    return LendingRow.of(request, sees, locale);
  }

  /** Assigns each ticked request to the chosen member of staff. */
  public void assign() {
    assign(remarks);
  }

  /** Takes an action with each ticked request. A reason is for the history only. */
  public void take(LendingAction action) {
    done(bulk.each(action.permission(), ticked(), row -> take(action, row.request().id())));
  }

  private Outcome take(LendingAction action, long request) {
    return take(
        action,
        request,
        command -> text.outcome(action, workflow.take(action, command), requests.get(request)));
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
      actionRunner.missed(texts.lending("bulk.nothingToFetch"));
    } else if (slips.print(keys)) {
      load();
      PrimeFaces.current().ajax().update("list:requests");
    }
  }
}
