package org.interlend.api;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.RequestWarning;
import org.interlend.RequestWarningKind;

/**
 * What staff must know of a request before they go on, as JSON.
 *
 * @param at when it arose
 */
@Schema(
    name = "RequestWarning",
    description = "What staff must know of a request before they go on")
public record RequestWarningJson(
    RequestWarningKind kind,
    @Schema(description = "In words for staff") String text,
    @Schema(description = "When it arose") Instant at) {

  /**
   * @param shown a text as whoever asks may read it
   */
  static List<RequestWarningJson> of(List<RequestWarning> warnings, UnaryOperator<String> shown) {
    return warnings.stream()
        .map(
            warning ->
                new RequestWarningJson(warning.kind(), shown.apply(warning.text()), warning.at()))
        .toList();
  }
}
