package org.interlend.console.requests;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One of the statuses a request passes on its way.
 *
 * @param state whether it is behind, here, ahead, or was left out
 */
public record Step(String label, State state) implements Serializable {
  /** How a step lies to where the request is. */
  public enum State {
    DONE,
    NOW,
    AHEAD,
    SKIPPED
  }

  /**
   * The usual way, and where else the request has been.
   *
   * @param now where it is
   * @param been where it has been
   * @param usual the statuses it usually passes, none when it goes nowhere any more
   * @param ends whether it is done with in a status
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

  /** The class of the style sheet. */
  public String style() {
    return state.name().toLowerCase();
  }
}
