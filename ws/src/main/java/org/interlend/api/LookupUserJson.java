package org.interlend.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Settings of the partner for LookupUser. */
@Schema(name = "LookupUser", description = "Settings for LookupUser")
public record LookupUserJson(
    @Schema(
            defaultValue = "false",
            description =
                "Whether the answer has loans, holds, debts and addresses without the patron's PIN")
        boolean personalDataWithoutPin) {

  static final LookupUserJson DEFAULT = new LookupUserJson(false);
}
