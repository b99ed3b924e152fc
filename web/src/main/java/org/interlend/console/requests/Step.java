package org.interlend.console.requests;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.interlend.requests.HistoryEntry;
import org.interlend.requests.RequestStatus;

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
   * @param usual the statuses it usually has; empty when it has ended early
   */
  public static <S extends Enum<S> & RequestStatus<S>> List<Step> of(
      S now, List<? extends HistoryEntry<S>> history, Set<S> usual, Locale locale) {
    Set<S> been = EnumSet.of(now);
    history.stream().map(HistoryEntry::to).filter(Objects::nonNull).forEach(been::add);
    Set<S> shown = EnumSet.copyOf(been);
    shown.addAll(usual);
    return shown.stream()
        .map(status -> new Step(status.label(locale), state(status, now, been)))
        .toList();
  }

  private static <S extends Enum<S> & RequestStatus<S>> State state(S status, S now, Set<S> been) {
    if (status == now) {
      return now.isFinal() ? State.DONE : State.NOW;
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
