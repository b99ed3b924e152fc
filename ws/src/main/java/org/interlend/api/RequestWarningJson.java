package org.interlend.api;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.RequestWarning;
import org.interlend.RequestWarningKind;

/**
 * A warning of a request that staff must read before they act, as JSON.
 *
 * @param at when it was raised
 */
@Schema(
    name = "RequestWarning",
    description = "What staff must know of a request before they go on")
public record RequestWarningJson(
    RequestWarningKind kind,
    @Schema(description = "In words for staff") String text,
    @Schema(description = "When it arose") Instant at) {

  /**
   * @param shown masks a text for the caller
   */
  static List<RequestWarningJson> of(List<RequestWarning> warnings, UnaryOperator<String> shown) {
    return warnings.stream()
        .map(
            warning ->
                new RequestWarningJson(warning.kind(), shown.apply(warning.text()), warning.at()))
        .toList();
  }
}
