package org.interlend.console.borrowing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.ItemActionCommand;
import org.interlend.circulation.NextStep;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.Permission;
import org.interlend.console.requests.Bulk;

/** Bulk actions for borrowing requests, run by {@link Bulk}. */
@RequestScoped
public class RequestBulk {

  @Inject private BorrowingWorkflow workflow;
  @Inject private Bulk bulk;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;

  List<Bulk.Line> receive(List<RequestRow> rows) {
    return each(
        rows,
        row -> {
          List<NextStep> steps =
              workflow.receive(row.id(), null, currentDesk.getDesk(), currentUser.username());
          return steps.isEmpty()
              ? "Received; the request is completed."
              : steps.stream()
                  .map(step -> step.sentence() + ".")
                  .collect(Collectors.joining(" ", "Received. ", ""));
        });
  }

  List<Bulk.Line> sendBack(List<RequestRow> rows) {
    return each(
        rows,
        row -> {
          workflow.sendBack(ItemActionCommand.ofAll(row.id(), null, currentUser.username()));
          return "Marked as sent back to %s.".formatted(row.partner());
        });
  }

  /**
   * @param reason shown to the patrons; may be empty
   */
  List<Bulk.Line> cancel(List<RequestRow> rows, String reason) {
    String given = reason == null || reason.isBlank() ? null : reason.strip();
    return each(
        rows,
        row -> {
          workflow.cancel(row.id(), given, currentUser.username());
          return "Cancelled.";
        });
  }

  private List<Bulk.Line> each(List<RequestRow> rows, Function<RequestRow, String> step) {
    return bulk.each(Permission.RECEIVE, rows, step);
  }
}
