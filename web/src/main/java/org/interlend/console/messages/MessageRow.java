package org.interlend.console.messages;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.console.ConsoleTexts;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;
import org.interlend.staff.PatronDataVisibility;

/**
 * A message in lists; everything but the first four may be null.
 *
 * @param out whether this system sent it
 * @param partner code of the partner, or null when the sender was not identified
 * @param sum whether it summarizes several messages without journal lines
 */
public record MessageRow(
    long id,
    Instant at,
    Outcome outcome,
    int millis,
    boolean out,
    String protocol,
    String partner,
    String service,
    String requestId,
    String itemId,
    String problemType,
    String explanation,
    boolean sum,
    String title)
    implements Serializable {

  public static MessageRow of(Exchange exchange, PatronDataVisibility sees, ConsoleTexts texts) {
    return new MessageRow(
        exchange.id(),
        exchange.happenedAt(),
        exchange.outcome(),
        exchange.durationMillis(),
        exchange.direction() == Direction.OUT,
        exchange.protocol().label(texts.locale()),
        exchange.partnerCode(),
        exchange.service(),
        exchange.requestId(),
        exchange.itemId(),
        exchange.problemType(),
        exchange.unlistedMessages() == null
            ? sees.about(exchange.userId(), exchange.explanation(texts.locale()))
            : texts.messages("unlisted", exchange.unlistedMessages()),
        exchange.unlistedMessages() != null,
        title(exchange, texts));
  }

  /** The title of the message's page. */
  private static String title(Exchange exchange, ConsoleTexts texts) {
    if (exchange.unlistedMessages() != null) {
      return texts.messages("message.several");
    }
    return exchange.service() == null ? texts.messages("message.unreadable") : exchange.service();
  }
}
