package org.interlend.console.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.console.requests.ListViews;
import org.interlend.lending.search.LendingSearch;

/** The views of the list of lending requests. */
@Named
@RequestScoped
public class LendingViews extends ListViews {

  private static final List<Ready> READY =
      List.of(
          new Ready("Active", Map.of("activity", "ACTIVE")),
          new Ready("No copy chosen", Map.of("attention", "NO_COPY")),
          new Ready("In preparation", Map.of("status", "BEING_PROCESSED")),
          new Ready(
              "With partners",
              Map.of("status", "SHIPPED_PHYSICALLY,RECEIVED_BY_PARTNER,RECALLED,OVERDUE_REQUEST")),
          new Ready("Renewals to decide", Map.of("attention", "RENEWAL")),
          new Ready("Overdue", Map.of("attention", "OVERDUE")),
          new Ready("On the way back", Map.of("status", "RETURNED_BY_PARTNER")));

  @Inject private LendingSearch search;

  public LendingViews() {
    super("lending", READY);
  }

  @Override
  protected LendingSearch search() {
    return search;
  }
}
