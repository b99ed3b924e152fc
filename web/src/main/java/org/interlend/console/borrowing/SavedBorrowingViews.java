package org.interlend.console.borrowing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.console.requests.SavedListViews;

/** The views of the list of borrowing requests. */
@Named
@ViewScoped
public class SavedBorrowingViews extends SavedListViews {
  private static final long serialVersionUID = 1L;

  private static final List<Ready> READY =
      List.of(
          new Ready("active", Map.of("phase", "ACTIVE")),
          new Ready("toReceive", Map.of("status", "SHIPPED_PHYSICALLY,SHIPPED_DIGITALLY")),
          new Ready("renewals", Map.of("status", "MEDIATED_PATRON_RENEWAL,RENEW_REQUESTED")),
          new Ready("overdue", Map.of("status", "OVERDUE_REQUEST")),
          new Ready("returnedByPatron", Map.of("status", "RETURNED_BY_PATRON")),
          new Ready("warning", Map.of("warning", "true")));

  @Inject private BorrowingSearch search;

  public SavedBorrowingViews() {
    super("requests", READY);
  }

  @Override
  protected String name(String key) {
    return texts.borrowing("view." + key);
  }

  @Override
  protected BorrowingSearch search() {
    return search;
  }
}
