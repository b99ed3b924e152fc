package org.interlend.console.requests;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interlend.requests.HistoryLine;
import org.interlend.requests.RequestStatus;

/**
 * A status in the progress bar of a request.
 *
 * @param state whether it is past, current, future or skipped
 */
public record ProgressStep(String label, State state) implements Serializable {
  /** Position relative to the current status. */
  public enum State {
    DONE,
    NOW,
    AHEAD,
    SKIPPED
  }

  /**
   * The statuses that the request has had, in the order in which it last got them, the current one,
   * and the usual ones ahead. A status whose step was undone is ahead again.
   *
   * @param usual the statuses it usually has; empty when it has ended early
   */
  public static <S extends Enum<S> & RequestStatus<S>> List<ProgressStep> of(
      S now, List<? extends HistoryLine<S>> history, Set<S> usual, Locale locale) {
    Set<S> been = been(now, history);
    List<S> shown = new ArrayList<>(been);
    for (S status : usual) {
      if (!been.contains(status)) {
        shown.add(status.compareTo(now) > 0 ? shown.size() : place(status, shown), status);
      }
    }
    return shown.stream()
        .map(status -> new ProgressStep(status.label(locale), state(status, now, been)))
        .toList();
  }

  /** The past statuses, and as the last one the current status. */
  private static <S extends Enum<S> & RequestStatus<S>> Set<S> been(
      S now, List<? extends HistoryLine<S>> history) {
    Set<S> been = new LinkedHashSet<>();
    for (HistoryLine<S> line : history) {
      if (line.event().undoes().isPresent()) {
        been.remove(line.from());
      }
      if (line.to() != null) {
        addLast(line.to(), been);
      }
    }
    been.removeIf(status -> status.isFinal() || now.awaitsSupply() && !status.awaitsSupply());
    addLast(now, been);
    return been;
  }

  private static <S> void addLast(S status, Set<S> been) {
    been.remove(status);
    been.add(status);
  }

  /** A skipped status stands before the first later one. */
  private static <S extends Enum<S>> int place(S skipped, List<S> shown) {
    int place = 0;
    while (shown.get(place).compareTo(skipped) < 0) {
      place++;
    }
    return place;
  }

  private static <S extends Enum<S> & RequestStatus<S>> State state(
      S status, S now, Collection<S> been) {
    if (status == now) {
      return now.isFinal() ? State.DONE : State.NOW;
    }
    if (been.contains(status)) {
      return State.DONE;
    }
    return status.compareTo(now) < 0 ? State.SKIPPED : State.AHEAD;
  }

  /** The CSS class. */
  public String style() {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
