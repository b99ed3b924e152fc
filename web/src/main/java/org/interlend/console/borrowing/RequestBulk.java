package org.interlend.console.borrowing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.VolumeReport;
import org.interlend.circulation.NextStep;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.console.Workplace;
import org.interlend.console.requests.Bulk;

/** What is done with many borrowing requests at once, as {@link Bulk} does it. */
@RequestScoped
public class RequestBulk {

  @Inject private BorrowingWorkflow workflow;
  @Inject private Bulk bulk;
  @Inject private Me me;
  @Inject private Workplace workplace;

  List<Bulk.Line> receive(List<RequestRow> rows) {
    return each(
        rows,
        row -> {
          List<NextStep> steps =
              workflow.receive(row.id(), null, workplace.getDesk(), me.username());
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
          workflow.sendBack(VolumeReport.ofAll(row.id(), null, me.username()));
          return "Marked as sent back to %s.".formatted(row.partner());
        });
  }

  /**
   * @param reason told to the patrons; may be empty
   */
  List<Bulk.Line> cancel(List<RequestRow> rows, String reason) {
    String given = reason == null || reason.isBlank() ? null : reason.strip();
    return each(
        rows,
        row -> {
          workflow.cancel(row.id(), given, me.username());
          return "Cancelled.";
        });
  }

  private List<Bulk.Line> each(List<RequestRow> rows, Function<RequestRow, String> step) {
    return bulk.each(Permission.RECEIVE, rows, step);
  }
}
