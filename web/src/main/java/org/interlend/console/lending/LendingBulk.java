package org.interlend.console.lending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.interlend.Reason;
import org.interlend.console.CurrentUser;
import org.interlend.console.Permission;
import org.interlend.console.requests.Bulk;
import org.interlend.lending.CopySearchResult;
import org.interlend.lending.LendingWorkflow;

/** Bulk actions for lending requests, run by {@link Bulk}. */
@RequestScoped
public class LendingBulk {

  @Inject private LendingWorkflow workflow;
  @Inject private Bulk bulk;
  @Inject private CurrentUser currentUser;

  List<Bulk.Line> locate(List<LendingRow> rows) {
    return bulk.tryEach(
        Permission.SUPPLY,
        rows,
        row -> {
          CopySearchResult search = workflow.locateAgain(row.id(), currentUser.username());
          return new Bulk.Outcome(search.barcode() != null, sentence(search));
        });
  }

  static String sentence(CopySearchResult search) {
    return search.barcode() == null
        ? "Still no copy. %s.".formatted(search.why().sentence(Reason.BUNDLE, Locale.ENGLISH))
        : "Copy %s is set apart for it.".formatted(search.barcode());
  }

  /**
   * @param reason for the histories; may be empty
   */
  List<Bulk.Line> reject(List<LendingRow> rows, String reason) {
    String given = reason == null || reason.isBlank() ? null : reason.strip();
    return bulk.each(
        Permission.SUPPLY,
        rows,
        row -> {
          workflow.reject(row.id(), given, currentUser.username());
          return "Rejected. Tell %s in the broker's pages.".formatted(row.partner());
        });
  }
}
