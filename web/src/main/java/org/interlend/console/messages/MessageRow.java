package org.interlend.console.messages;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;
import org.interlend.staff.PatronView;

/**
 * A message as lists show it; all but the first four may be null.
 *
 * @param partner code of the partner, or null when nobody could be recognised
 * @param sum whether it stands for several messages that have no lines of their own
 */
public record MessageRow(
    long id,
    Instant at,
    Outcome outcome,
    int millis,
    String direction,
    String protocol,
    String partner,
    String service,
    String requestId,
    String itemId,
    String problemType,
    String explanation,
    boolean sum)
    implements Serializable {

  /** Whether it went from us to the partner. */
  public boolean out() {
    return Direction.OUT.name().equals(direction);
  }

  /** What it is called. */
  public String title() {
    if (sum) {
      return "Several messages";
    }
    return service == null ? "Unreadable message" : service;
  }

  public static MessageRow of(Exchange exchange, PatronView sees) {
    return new MessageRow(
        exchange.id(),
        exchange.happenedAt(),
        exchange.outcome(),
        exchange.durationMillis(),
        exchange.direction().name(),
        exchange.protocol().label(),
        exchange.partnerCode(),
        exchange.service(),
        exchange.requestId(),
        exchange.itemId(),
        exchange.problemType(),
        exchange.unlistedMessages() == null
            ? sees.about(exchange.userId(), exchange.explanation())
            : unlisted(exchange.unlistedMessages()),
        exchange.unlistedMessages() != null);
  }

  private static String unlisted(int messages) {
    return "%d more %s refused within a minute. The sender proved nothing, so nothing of this is kept"
        .formatted(messages, messages == 1 ? "message was" : "messages were");
  }
}
