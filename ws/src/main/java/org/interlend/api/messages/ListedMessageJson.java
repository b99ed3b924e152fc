package org.interlend.api.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.Outcome;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.subject.refusal.RefusalAdvice;

/** A message without its text, as JSON. */
@Schema(name = "ListedMessage", description = "One message without its text and its answer's")
public record ListedMessageJson(
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
    @Schema(description = "The network address it came from or went to") String peer,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "How many refused messages without journal lines this line summarizes; absent for a"
                    + " message")
        Integer unlistedMessages) {

  /** What staff can do about a refused message. */
  @Schema(name = "RefusedMessageAdvice")
  public record Advice(RefusalAdvice kind, String text) {

    static Advice of(RefusalAdvice kind) {
      return new Advice(kind, kind.label());
    }
  }

  public static ListedMessageJson of(Exchange exchange, PatronDataVisibility sees) {
    return new ListedMessageJson(
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
        exchange.peer(),
        exchange.unlistedMessages());
  }
}
