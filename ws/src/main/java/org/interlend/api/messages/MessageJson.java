package org.interlend.api.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.PatronDataMask;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.subject.refusal.RefusalAdvice;

/** A message and its answer as JSON. */
@Schema(name = "Message", description = "One message and its answer; secrets are masked")
public record MessageJson(
    @Schema(description = "This system's number of it, for the address") long id,
    @Schema(
            description =
                "Reference in the log and in the header X-Interlend-Exchange; null for an old"
                    + " message")
        String reference,
    Instant at,
    Direction direction,
    MessageProtocol protocol,
    @Schema(description = "Code of the partner; null when the sender was not identified")
        String partner,
    @Schema(description = "The NCIP service", examples = "AcceptItem") String service,
    Outcome outcome,
    @Schema(description = "The standard's problem type", examples = "Unknown User")
        String problemType,
    @Schema(description = "Details of the outcome for staff") String explanation,
    @Schema(description = "Deviations of a message that was understood") List<String> warnings,
    @Schema(description = "Time until the answer, in milliseconds") int durationMillis,
    @Schema(description = "The broker's request id") String requestId,
    @Schema(description = "The item's number in the message") String itemId,
    @Schema(
            description =
                "The patron's number in the message; null without the right to read patrons")
        String userId,
    @Schema(description = "When retention removed its text because it names a patron")
        Instant textRemovedAt,
    @Schema(description = "When staff marked a refused message as handled, or null")
        Instant handledAt,
    @Schema(description = "Who marked it as handled, or null") String handledBy,
    @Schema(
            description =
                "Number of the refused message in whose place staff had this one processed; null for"
                    + " a message that the partner sent")
        Long original,
    @Schema(description = "Who had it processed, or null") String processedBy,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What staff can do about a refused message; absent for others")
        Advice advice,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "Why a refused message cannot be processed without the partner; absent in lists, and"
                    + " when it can be")
        String notProcessable,
    @Schema(description = "The network address it came from or went to") String peer,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "How many refused messages without journal lines this line summarizes; absent for a"
                    + " message")
        Integer unlistedMessages,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What the partner sent; absent in lists and for direction OUT")
        String received,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What this system sent; absent in lists and for direction IN")
        String sent,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The answer to it; absent in lists")
        String answered) {

  /** What staff can do about a refused message. */
  @Schema(name = "RefusedMessageAdvice")
  public record Advice(RefusalAdvice kind, String text) {

    static Advice of(RefusalAdvice kind) {
      return new Advice(kind, kind.label());
    }
  }

  /** A message without its text. */
  public static MessageJson brief(Exchange exchange, PatronDataVisibility sees) {
    return of(exchange, sees, null, null, null, null);
  }

  /**
   * A message with its text.
   *
   * @param mask hides patron data from callers who may not read patrons
   * @param obstacle why it cannot be processed once more, or null
   */
  static MessageJson full(
      Exchange exchange, PatronDataVisibility sees, PatronDataMask mask, String obstacle) {
    String message = text(exchange, exchange.requestBody(), sees, mask);
    boolean in = exchange.direction() == Direction.IN;
    return of(
        exchange,
        sees,
        exchange.isRefused() ? obstacle : null,
        in ? message : null,
        in ? null : message,
        text(exchange, exchange.responseBody(), sees, mask));
  }

  private static MessageJson of(
      Exchange exchange,
      PatronDataVisibility sees,
      String obstacle,
      String received,
      String sent,
      String answered) {
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
        sees.about(exchange.userId(), exchange.explanation(Locale.ENGLISH)),
        exchange.warnings(Locale.ENGLISH).stream()
            .map(warning -> sees.about(exchange.userId(), warning))
            .toList(),
        exchange.durationMillis(),
        exchange.requestId(),
        exchange.itemId(),
        sees.isWhole() ? exchange.userId() : null,
        exchange.textRemovedAt(),
        exchange.handledAt(),
        exchange.handledBy(),
        exchange.originalId(),
        exchange.processedBy(),
        RefusalAdvice.about(exchange).map(Advice::of).orElse(null),
        obstacle,
        exchange.peer(),
        exchange.unlistedMessages(),
        received,
        sent,
        answered);
  }

  private static String text(
      Exchange exchange, byte[] bytes, PatronDataVisibility sees, PatronDataMask mask) {
    byte[] seen = sees.isWhole() ? bytes : mask.mask(exchange.protocol(), bytes);
    return sees.about(exchange.userId(), new String(seen, StandardCharsets.UTF_8));
  }
}
