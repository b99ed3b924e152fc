package org.interlend.requests;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Answers questions about the past of a request from its history.
 *
 * @param lines oldest first
 */
public record RequestHistory(List<? extends HistoryLine<?>> lines) {

  /**
   * Whether there is the same event since the status last changed, so that a message which tells it
   * again is a replay.
   */
  public boolean isKnown(HistoryEvent what) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      HistoryLine<?> line = lines.get(i);
      if (line.tells(what)) {
        return true;
      }
      if (line.from() != line.to()) {
        return false;
      }
    }
    return false;
  }

  /** When there last was such an event of the item; null for never. */
  public Instant last(HistoryEventKind kind, String item) {
    return lines.stream()
        .filter(line -> line.event() == kind && Objects.equals(line.item(), item))
        .map(HistoryLine::happenedAt)
        .reduce(null, (earlier, later) -> later);
  }

  /** Whether there ever was such an event. */
  public boolean has(HistoryEventKind kind) {
    return lines.stream().anyMatch(line -> line.event() == kind);
  }

  /** Whether staff have dismissed a warning of this kind after the request ended. */
  boolean dismissedAfterEnd(RequestWarningKind kind) {
    return lines.stream().anyMatch(line -> line.to().isFinal() && line.dismisses(kind));
  }

  /** Whether staff have dismissed this warning before. */
  public boolean dismissed(RequestWarning warning) {
    return lines.stream().anyMatch(line -> line.dismisses(warning));
  }
}
