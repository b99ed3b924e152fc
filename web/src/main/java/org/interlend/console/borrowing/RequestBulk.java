package org.interlend.console.borrowing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.VolumeReport;
import org.interlend.circulation.NextStep;
import org.interlend.console.Attempt;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.console.Workplace;

/**
 * The same step for many requests, each in a transaction of its own: one that is refused keeps no
 * other from being done.
 */
@RequestScoped
public class RequestBulk {

  /**
   * What became of one request.
   *
   * @param sentence what was done, or why it was refused
   */
  public record Line(long id, String number, String title, boolean done, String sentence)
      implements Serializable {}

  static final String NOTHING_TICKED = "Tick the requests it is about first.";

  @Inject private BorrowingWorkflow workflow;
  @Inject private Attempt attempt;
  @Inject private Me me;
  @Inject private Workplace workplace;

  List<Line> receive(List<RequestRow> rows) {
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

  List<Line> sendBack(List<RequestRow> rows) {
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
  List<Line> cancel(List<RequestRow> rows, String reason) {
    String given = reason == null || reason.isBlank() ? null : reason.strip();
    return each(
        rows,
        row -> {
          workflow.cancel(row.id(), given, me.username());
          return "Cancelled.";
        });
  }

  private List<Line> each(List<RequestRow> rows, Function<RequestRow, String> step) {
    if (!attempt.at(() -> me.require(Permission.RECEIVE))) {
      return List.of();
    }
    if (rows.isEmpty()) {
      attempt.missed(NOTHING_TICKED);
    }
    return rows.stream().map(row -> line(row, step)).toList();
  }

  private Line line(RequestRow row, Function<RequestRow, String> step) {
    AtomicReference<String> done = new AtomicReference<>();
    Optional<String> refusal = attempt.refusal(() -> done.set(step.apply(row)));
    return new Line(
        row.id(), row.externalId(), row.title(), refusal.isEmpty(), refusal.orElseGet(done::get));
  }
}
