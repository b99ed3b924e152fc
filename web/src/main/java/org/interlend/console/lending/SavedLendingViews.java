package org.interlend.console.lending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.console.requests.SavedListViews;
import org.interlend.lending.search.LendingSearch;

/** The views of the list of lending requests. */
@Named
@ViewScoped
public class SavedLendingViews extends SavedListViews {
  private static final long serialVersionUID = 1L;

  private static final List<Ready> READY =
      List.of(
          new Ready("active", Map.of("phase", "ACTIVE")),
          new Ready("noCopy", Map.of("attention", "NO_COPY")),
          new Ready("inPreparation", Map.of("status", "BEING_PROCESSED")),
          new Ready(
              "withPartners",
              Map.of("status", "SHIPPED_PHYSICALLY,RECEIVED_BY_PARTNER,RECALLED,OVERDUE_REQUEST")),
          new Ready("renewals", Map.of("attention", "RENEWAL")),
          new Ready("overdue", Map.of("attention", "OVERDUE")),
          new Ready("onTheWayBack", Map.of("status", "RETURNED_BY_PARTNER")));

  @Inject private LendingSearch search;

  public SavedLendingViews() {
    super("lending", READY);
  }

  @Override
  protected String name(String key) {
    return texts.lending("view." + key);
  }

  @Override
  protected LendingSearch search() {
    return search;
  }
}
