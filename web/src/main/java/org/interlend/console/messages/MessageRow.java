package org.interlend.console.messages;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;
import org.interlend.staff.PatronView;

/**
 * A message in lists; everything but the first four may be null.
 *
 * @param partner code of the partner, or null when the sender was not identified
 * @param sum whether it summarizes several messages without journal lines
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

  /** Whether this system sent it. */
  public boolean out() {
    return Direction.OUT.name().equals(direction);
  }

  /** The title of the message's page. */
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
            ? sees.about(exchange.userId(), exchange.explanation(Locale.ENGLISH))
            : unlisted(exchange.unlistedMessages()),
        exchange.unlistedMessages() != null);
  }

  private static String unlisted(int messages) {
    return "%d more %s refused within a minute, without lines of their own: the sender was not authenticated"
        .formatted(messages, messages == 1 ? "message was" : "messages were");
  }
}
