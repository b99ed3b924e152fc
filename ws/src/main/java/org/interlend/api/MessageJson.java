package org.interlend.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.PatronDataMask;
import org.interlend.exchange.Protocol;
import org.interlend.staff.PatronView;

/**
 * One message and its answer as JSON.
 *
 * @param reference the word by which the log and whoever is at the other end name it, or null
 * @param partner code of the partner, or null when nobody could be recognised
 * @param service the NCIP service, or null when the message could not be read
 * @param problemType the standard's problem type, or null
 * @param explanation why it ended so, for staff; or null
 * @param warnings what was odd about the message though it was understood
 * @param durationMillis how long the answer took, in milliseconds
 * @param userId the patron's number in the message, or null; null too for those who may not read
 *     patrons
 * @param textRemovedAt when its text was removed because it names a patron, or null
 * @param peer the network address it came from or went to, or null
 * @param unlistedMessages for how many refused messages without lines of their own it stands;
 *     absent for a message
 * @param received what came in from a partner, as text; absent in lists and when we began
 * @param sent what we sent to a partner, as text; absent in lists and when the partner began
 * @param answered what was answered to it, as text; absent in lists
 */
@Schema(name = "Message", description = "One message and its answer; secrets are masked")
public record MessageJson(
    @Schema(description = "Our own number, for the address") long id,
    @Schema(
            description =
                "The word by which the log names it, and the header X-Interlend-Exchange; null for an old one")
        String reference,
    Instant at,
    Direction direction,
    Protocol protocol,
    @Schema(description = "Code of the partner; null when nobody could be recognised")
        String partner,
    @Schema(description = "The NCIP service", examples = "AcceptItem") String service,
    Outcome outcome,
    @Schema(description = "The standard's problem type", examples = "Unknown User")
        String problemType,
    @Schema(description = "Why it ended so, for staff") String explanation,
    @Schema(description = "What was odd about the message though it was understood")
        List<String> warnings,
    @Schema(description = "How long the answer took, in milliseconds") int durationMillis,
    @Schema(description = "The broker's number of the request") String requestId,
    @Schema(description = "The item's number in the message") String itemId,
    @Schema(
            description =
                "The patron's number in the message; null without the right to read patrons")
        String userId,
    @Schema(description = "When its text was removed because it names a patron")
        Instant textRemovedAt,
    @Schema(description = "The network address it came from or went to") String peer,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "For how many refused messages without lines of their own it stands; absent for a message")
        Integer unlistedMessages,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What came in; absent in lists and for direction OUT")
        String received,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What we sent; absent in lists and for direction IN")
        String sent,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What was answered to it; absent in lists")
        String answered) {

  /** A message without its text. */
  static MessageJson brief(Exchange exchange, PatronView sees) {
    return of(exchange, sees, null, null, null);
  }

  /**
   * A message with its text.
   *
   * @param mask hides what tells of patrons from those who may not read it
   */
  static MessageJson full(Exchange exchange, PatronView sees, PatronDataMask mask) {
    String message = text(exchange, exchange.requestBody(), sees, mask);
    boolean in = exchange.direction() == Direction.IN;
    return of(
        exchange,
        sees,
        in ? message : null,
        in ? null : message,
        text(exchange, exchange.responseBody(), sees, mask));
  }

  private static MessageJson of(
      Exchange exchange, PatronView sees, String received, String sent, String answered) {
    return new MessageJson(
        exchange.id(),
        exchange.reference(),
        exchange.happenedAt(),
        exchange.direction(),
        exchange.protocol(),
        exchange.partnerCode(),
        exchange.service(),
        exchange.outcome(),
        exchange.problemType(),
        sees.about(exchange.userId(), exchange.explanation()),
        exchange.warnings().stream()
            .map(warning -> sees.about(exchange.userId(), warning))
            .toList(),
        exchange.durationMillis(),
        exchange.requestId(),
        exchange.itemId(),
        sees.isWhole() ? exchange.userId() : null,
        exchange.textRemovedAt(),
        exchange.peer(),
        exchange.unlistedMessages(),
        received,
        sent,
        answered);
  }

  private static String text(
      Exchange exchange, byte[] bytes, PatronView sees, PatronDataMask mask) {
    byte[] seen = sees.isWhole() ? bytes : mask.mask(bytes);
    return sees.about(exchange.userId(), new String(seen, StandardCharsets.UTF_8));
  }
}
