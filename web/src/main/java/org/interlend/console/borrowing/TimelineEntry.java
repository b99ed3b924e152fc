package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.borrowing.HistoryLine;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;

/**
 * Something in the life of a request: a step of it, or a message about it.
 *
 * @param note more about it, or null
 * @param to the status it brought the request into, or null when it stayed
 * @param outcome how the message ended, or null for a step
 * @param message number of the message in the journal, or null for a step
 */
public record TimelineEntry(
    Instant at,
    String what,
    String by,
    String note,
    BorrowingStatus to,
    Outcome outcome,
    Long message)
    implements Serializable {

  /** Steps and messages together, the latest first. */
  static List<TimelineEntry> merge(List<HistoryLine> history, List<Exchange> messages) {
    List<TimelineEntry> all = new ArrayList<>();
    messages.forEach(exchange -> all.add(message(exchange)));
    history.forEach(line -> all.add(step(line)));
    all.sort(Comparator.comparing(TimelineEntry::at));
    Collections.reverse(all);
    return all;
  }

  private static TimelineEntry step(HistoryLine line) {
    return new TimelineEntry(
        line.happenedAt(),
        line.event(),
        line.doneBy(),
        line.note(),
        line.from() == line.to() ? null : line.to(),
        null,
        null);
  }

  private static TimelineEntry message(Exchange exchange) {
    String service = exchange.service() == null ? "Message" : exchange.service();
    String way = exchange.direction() == Direction.IN ? " from " : " to ";
    return new TimelineEntry(
        exchange.happenedAt(),
        service + way + exchange.partnerCode(),
        exchange.protocol().label(),
        exchange.explanation(),
        null,
        exchange.outcome(),
        exchange.id());
  }

  public boolean isMessage() {
    return message != null;
  }
}
