package org.interlend.api.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.security.Role;
import org.interlend.staff.ApiToken;

/** An API token as lists show it, without the token itself. */
@Schema(name = "ApiToken", description = "An API token of a staff account")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiTokenJson(
    long id,
    @Schema(description = "What it is for") String label,
    List<Role> roles,
    Instant createdAt,
    @Schema(description = "Who made it") String createdBy,
    Instant expires,
    @Schema(description = "When it was last used, to the hour; absent if never") Instant lastUsed,
    @Schema(
            description =
                "What the script sends as Authorization: Bearer. Only the response that creates the"
                    + " token has it")
        String token) {

  static ApiTokenJson of(ApiToken token) {
    return of(token, null);
  }

  static ApiTokenJson of(ApiToken token, String secret) {
    return new ApiTokenJson(
        token.id(),
        token.label(),
        token.roles().stream().sorted().toList(),
        token.createdAt(),
        token.createdBy(),
        token.expiresAt(),
        token.usedAt().orElse(null),
        secret);
  }
}
