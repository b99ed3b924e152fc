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
    String explanation)
    implements Serializable {

  /** Whether it went from us to the partner. */
  public boolean out() {
    return Direction.OUT.name().equals(direction);
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
        sees.about(exchange.userId(), exchange.explanation()));
  }
}
