package org.interlend.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Settings of the partner for LookupUser. */
@Schema(name = "LookupUser", description = "What a look-up of a patron is answered")
public record LookupUserJson(
    @Schema(
            defaultValue = "false",
            description =
                "Whether loans, holds, debts and addresses are told without the patron's PIN too")
        boolean personalDataWithoutPin) {

  static final LookupUserJson DEFAULT = new LookupUserJson(false);
}
