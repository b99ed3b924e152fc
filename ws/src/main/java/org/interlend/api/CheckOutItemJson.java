package org.interlend.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where items are while the partner has them, and under which policy. */
@Schema(name = "CheckOutItem", description = "Where items are while the partner has them")
public record CheckOutItemJson(
    @Schema(description = "Code of a location") String location,
    @Size(max = 64) @Schema(description = "The item policy they go under") String policy) {

  static final CheckOutItemJson DEFAULT = new CheckOutItemJson(null, null);
}
