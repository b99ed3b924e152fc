package org.interlend.api.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.PatronDataMask;
import org.interlend.staff.PatronDataVisibility;

/** A message and its answer as JSON. */
@Schema(name = "Message", description = "One message and its answer; secrets are masked")
public record MessageJson(
    @JsonUnwrapped ListedMessageJson listed,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "Why a refused message cannot be processed without the partner; absent when it can"
                    + " be")
        String notProcessable,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What the partner sent; absent for direction OUT")
        String received,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What this system sent; absent for direction IN")
        String sent,
    @Schema(description = "The answer to it") String answered) {

  /**
   * @param mask hides patron data from callers who may not read patrons
   * @param obstacle why it cannot be processed once more, or null
   */
  static MessageJson of(
      Exchange exchange, PatronDataVisibility sees, PatronDataMask mask, String obstacle) {
    String message = text(exchange, exchange.requestBody(), sees, mask);
    boolean in = exchange.direction() == Direction.IN;
    return new MessageJson(
        ListedMessageJson.of(exchange, sees),
        exchange.isRefused() ? obstacle : null,
        in ? message : null,
        in ? null : message,
        text(exchange, exchange.responseBody(), sees, mask));
  }

  private static String text(
      Exchange exchange, byte[] bytes, PatronDataVisibility sees, PatronDataMask mask) {
    byte[] seen = sees.isWhole() ? bytes : mask.mask(exchange.protocol(), bytes);
    return sees.about(exchange.userId(), new String(seen, StandardCharsets.UTF_8));
  }
}
