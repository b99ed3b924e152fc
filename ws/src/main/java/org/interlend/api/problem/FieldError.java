package org.interlend.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error of one field. */
@Schema(description = "What is wrong with one field")
public record FieldError(
    @Schema(
            description = "Path to the field in the body, or the name of the parameter",
            examples = "acceptItem.location")
        String field,
    @Schema(description = "What is wrong with it", examples = "must not be empty")
        String message) {}
