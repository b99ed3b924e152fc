package org.interlend.api.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** A warning of a request that staff must read before they act, as JSON. */
@Schema(name = "RequestWarning", description = "A warning that staff must read before they act")
public record RequestWarningJson(
    RequestWarningKind kind,
    @Schema(description = "As a sentence for staff") String text,
    @Schema(description = "When it was raised") Instant at) {

  /**
   * @param shown masks a text for the caller
   */
  static List<RequestWarningJson> of(List<RequestWarning> warnings, UnaryOperator<String> shown) {
    return warnings.stream()
        .map(
            warning ->
                new RequestWarningJson(
                    warning.kind(), shown.apply(warning.text(Locale.ENGLISH)), warning.at()))
        .toList();
  }
}
