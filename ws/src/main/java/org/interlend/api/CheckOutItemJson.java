package org.interlend.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Location and policy of items while a partner has them. */
@Schema(name = "CheckOutItem", description = "Where items are while the partner has them")
public record CheckOutItemJson(
    @Schema(description = "Code of a location") String location,
    @Size(max = 64) @Schema(description = "The item policy they go under") String policy) {

  static final CheckOutItemJson DEFAULT = new CheckOutItemJson(null, null);
}
