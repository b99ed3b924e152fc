package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.requests.RequestNotes;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;

/** Reads the pick list for the pages. */
@ApplicationScoped
class PickListReader {

  @Inject private ConsoleTexts texts;
  @Inject private PickList list;
  @Inject private LendingRequests requests;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;
  @Inject private RequestNotes notes;

  Page<PickRow> page(PickFilter filter, int first, int rows) {
    return transaction.required(
        () -> {
          Page<Pick> page = list.list(filter, first, rows);
          Map<Long, LendingRequest> forPartners =
              requests.ofMoves(
                  page.rows().stream()
                      .flatMap(pick -> Optional.ofNullable(pick.move()).stream())
                      .map(MoveRequest::id)
                      .toList());
          return page.map(
              pick -> row(pick, pick.move() == null ? null : forPartners.get(pick.move().id())));
        });
  }

  /**
   * @param request the lending request, or null
   */
  private PickRow row(Pick pick, LendingRequest request) {
    return PickRow.of(
        pick, request, request == null ? List.of() : notes.of(request), currentUser.sees(), texts);
  }
}
