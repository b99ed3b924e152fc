package org.interlend.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Location and policy of items while a partner has them. */
@Schema(name = "CheckOutItem", description = "Location and policy of items at the partner")
public record CheckOutItemJson(
    @Schema(description = "Code of a location") String location,
    @Size(max = 64) @Schema(description = "Item policy") String policy) {

  static final CheckOutItemJson DEFAULT = new CheckOutItemJson(null, null);
}
