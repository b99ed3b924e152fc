package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.persistence.Page;

/** Reads the pick list for the pages. */
@ApplicationScoped
class Picks {

  @Inject private PickList list;
  @Inject private LendingRequests requests;
  @Inject private InOneTransaction transaction;
  @Inject private CurrentUser currentUser;

  Page<PickRow> page(PickFilter filter, int first, int rows) {
    return transaction.get(
        () -> {
          Page<Pick> page = list.list(filter, first, rows);
          Map<Long, LendingRequest> forPartners =
              requests.ofMoves(
                  page.rows().stream()
                      .flatMap(pick -> Optional.ofNullable(pick.move()).stream())
                      .map(MoveRequest::id)
                      .toList());
          return page.map(
              pick ->
                  PickRow.of(
                      pick,
                      pick.move() == null ? null : forPartners.get(pick.move().id()),
                      currentUser.sees()));
        });
  }
}
