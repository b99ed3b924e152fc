package org.interlend.console.requests;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;
import org.interlend.staff.PatronView;

/**
 * Something in the life of a request: a step of it, or a message about it.
 *
 * @param note more about it, or null
 * @param to the status it brought the request into, in words; or null when it stayed
 * @param outcome how the message ended, or null for a step
 * @param message number of the message in the journal, or null for a step
 */
public record TimelineEntry(
    Instant at, String what, String by, String note, String to, Outcome outcome, Long message)
    implements Serializable {

  /** Steps and messages together, the latest first. */
  public static List<TimelineEntry> merge(
      List<TimelineEntry> steps, List<Exchange> messages, PatronView sees) {
    List<TimelineEntry> all = new ArrayList<>();
    messages.forEach(exchange -> all.add(message(exchange, sees)));
    all.addAll(steps);
    all.sort(Comparator.comparing(TimelineEntry::at));
    Collections.reverse(all);
    return all;
  }

  /**
   * @param to the status it brought the request into, in words; or null when it stayed
   */
  public static TimelineEntry step(Instant at, String what, String by, String note, String to) {
    return new TimelineEntry(at, what, by, note, to, null, null);
  }

  private static TimelineEntry message(Exchange exchange, PatronView sees) {
    String service = exchange.service() == null ? "Message" : exchange.service();
    String way = exchange.direction() == Direction.IN ? " from " : " to ";
    return new TimelineEntry(
        exchange.happenedAt(),
        service + way + exchange.partnerCode(),
        exchange.protocol().label(),
        sees.about(exchange.userId(), exchange.explanation()),
        null,
        exchange.outcome(),
        exchange.id());
  }

  public boolean isMessage() {
    return message != null;
  }
}
