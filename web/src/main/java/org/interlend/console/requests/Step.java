package org.interlend.console.requests;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A status in the progress bar of a request.
 *
 * @param state whether it is past, current, future or skipped
 */
public record Step(String label, State state) implements Serializable {
  /** Position relative to the current status. */
  public enum State {
    DONE,
    NOW,
    AHEAD,
    SKIPPED
  }

  /**
   * The usual statuses, and others that the request has had.
   *
   * @param now the current status
   * @param been statuses the request has had
   * @param usual the statuses it usually has; empty when it has ended early
   * @param ends whether a status is final
   */
  public static <S extends Enum<S>> List<Step> of(
      S now, Set<S> been, Set<S> usual, Predicate<S> ends, Function<S, String> label) {
    Set<S> shown = EnumSet.of(now);
    shown.addAll(been);
    shown.addAll(usual);
    return shown.stream()
        .map(status -> new Step(label.apply(status), state(status, now, been, ends)))
        .toList();
  }

  private static <S extends Enum<S>> State state(S status, S now, Set<S> been, Predicate<S> ends) {
    if (status == now) {
      return ends.test(now) ? State.DONE : State.NOW;
    }
    if (been.contains(status)) {
      return State.DONE;
    }
    return status.ordinal() < now.ordinal() ? State.SKIPPED : State.AHEAD;
  }

  /** The CSS class. */
  public String style() {
    return state.name().toLowerCase();
  }
}
