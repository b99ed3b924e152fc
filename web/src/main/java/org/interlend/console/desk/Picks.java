package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.interlend.circulation.MoveRequest;
import org.interlend.circulation.Pick;
import org.interlend.circulation.PickFilter;
import org.interlend.circulation.PickList;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.LendingRequests;
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
