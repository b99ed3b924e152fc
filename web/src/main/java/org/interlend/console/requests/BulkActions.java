package org.interlend.console.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.security.Permission;

/**
 * Takes the same step with many requests, each in a transaction of its own: a refusal does not
 * affect the others.
 */
@RequestScoped
public class BulkActions {

  /**
   * The result for one request.
   *
   * @param done whether it had the intended effect
   * @param taken whether the step was taken, and not refused
   * @param sentence what was done, or why it was refused
   */
  public record Line(
      long id, String number, String title, boolean done, boolean taken, String sentence)
      implements Serializable {}

  /**
   * The result of a step that was not refused.
   *
   * @param done whether it had the intended effect
   */
  public record Outcome(boolean done, String sentence) {

    /** The result of a step that had its effect. */
    public static Outcome done(String sentence) {
      return new Outcome(true, sentence);
    }

    /** The results for several items as one. */
    public static Outcome joined(List<Outcome> outcomes) {
      return new Outcome(
          outcomes.stream().allMatch(Outcome::done),
          outcomes.stream().map(Outcome::sentence).collect(Collectors.joining(" ")));
    }
  }

  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  /** The selected rows; values that are not in the list are ignored. */
  public <R extends RequestListRow> List<R> ticked(List<R> rows) {
    Set<String> ticks = Set.copyOf(PageAddress.texts("tick"));
    return rows.stream().filter(row -> ticks.contains(Long.toString(row.request().id()))).toList();
  }

  /** Shows that no row is selected. */
  public void nothingTicked() {
    actionRunner.missed(texts.requests("list.tickFirst"));
  }

  /**
   * @param step returns what it did
   */
  public <R extends RequestListRow> List<Line> each(
      Permission needed, List<R> rows, Function<R, Outcome> step) {
    if (!actionRunner.run(needed, () -> {})) {
      return List.of();
    }
    if (rows.isEmpty()) {
      nothingTicked();
    }
    return rows.stream().map(row -> line(row, step)).toList();
  }

  /** What was done with each of several requests, where it is the same and had its effect. */
  static Optional<String> sameResult(List<Line> lines) {
    boolean same =
        lines.size() > 1
            && lines.stream().allMatch(Line::done)
            && lines.stream().map(Line::sentence).distinct().count() == 1;
    return same ? Optional.of(lines.get(0).sentence()) : Optional.empty();
  }

  private <R extends RequestListRow> Line line(R row, Function<R, Outcome> step) {
    AtomicReference<Outcome> came = new AtomicReference<>();
    Optional<String> refusal = actionRunner.refusal(() -> came.set(step.apply(row)));
    Outcome outcome = refusal.map(why -> new Outcome(false, why)).orElseGet(came::get);
    return new Line(
        row.request().id(),
        row.request().externalId(),
        row.request().title(),
        outcome.done(),
        refusal.isEmpty(),
        outcome.sentence());
  }
}
