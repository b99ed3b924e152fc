package org.interlend.console.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.console.requests.ListViews;

/** The views of the list of lending requests. */
@Named
@RequestScoped
public class LendingViews extends ListViews {

  private static final List<View> READY =
      List.of(
          ready("Active", Map.of("activity", "ACTIVE")),
          ready("No copy chosen", Map.of("attention", "NO_COPY")),
          ready("In preparation", Map.of("status", "BEING_PROCESSED")),
          ready(
              "With partners",
              Map.of("status", "SHIPPED_PHYSICALLY,RECEIVED_BY_PARTNER,RECALLED,OVERDUE_REQUEST")),
          ready("Renewals to decide", Map.of("attention", "RENEWAL")),
          ready("Overdue", Map.of("attention", "OVERDUE")),
          ready("On the way back", Map.of("status", "RETURNED_BY_PARTNER")));

  private static View ready(String name, Map<String, String> parameters) {
    return View.ready(name, LendingQuery.of(parameters::get).address());
  }

  @Override
  protected String list() {
    return "lending";
  }

  @Override
  public List<View> ready() {
    return READY;
  }
}
