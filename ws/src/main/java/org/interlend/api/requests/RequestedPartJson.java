package org.interlend.api.requests;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.requests.RequestedPart;

/** The requested article or chapter as JSON. */
@Schema(name = "Part", description = "The article or chapter of the work that is requested")
public record RequestedPartJson(
    String title,
    String author,
    @Schema(description = "Volume and issue, as the broker writes them") String volume,
    @Schema(description = "As the broker writes them") String pages) {

  /** Null when the broker says nothing of it. */
  static RequestedPartJson of(RequestedPart part) {
    RequestedPartJson json =
        new RequestedPartJson(part.title(), part.author(), part.volume(), part.pages());
    return json.equals(new RequestedPartJson(null, null, null, null)) ? null : json;
  }
}
