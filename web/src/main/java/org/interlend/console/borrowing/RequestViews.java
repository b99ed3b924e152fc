package org.interlend.console.borrowing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.console.requests.ListViews;
import org.interlend.staff.PatronView;

/** The views of the list of borrowing requests. */
@Named
@RequestScoped
public class RequestViews extends ListViews {

  private static final List<View> READY =
      List.of(
          ready("Active", Map.of("activity", "ACTIVE")),
          ready("To receive", Map.of("status", "SHIPPED_PHYSICALLY,SHIPPED_DIGITALLY")),
          ready("Renewals waiting", Map.of("status", "MEDIATED_PATRON_RENEWAL,RENEW_REQUESTED")),
          ready("Overdue", Map.of("status", "OVERDUE_REQUEST")),
          ready("To send back", Map.of("status", "RETURNED_BY_PATRON")),
          ready("With a warning", Map.of("activity", "ACTIVE", "warning", "true")));

  private static View ready(String name, Map<String, String> parameters) {
    return View.ready(name, RequestQuery.of(parameters::get, PatronView.WHOLE).address());
  }

  @Override
  protected String list() {
    return "requests";
  }

  @Override
  public List<View> ready() {
    return READY;
  }
}
