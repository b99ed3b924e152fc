package org.interlend.api.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.security.Role;
import org.interlend.staff.claims.ClaimMapping;
import org.interlend.staff.claims.ClaimMappingInput;
import org.interlend.staff.claims.ClaimMappings;

/** A mapping of a claim to roles and libraries as JSON. */
@Schema(
    name = "ClaimMapping",
    description =
        "The roles and libraries of persons whose claim has the value; it needs at least one of both")
public record ClaimMappingJson(
    @NotBlank
        @Size(max = ClaimMappings.CLAIM)
        @Schema(
            description = "Name of the claim, or the path of one within objects",
            examples = "groups")
        String claim,
    @NotBlank
        @Size(max = ClaimMappings.VALUE)
        @Schema(
            description = "The value that the claim has, or that is among its values",
            examples = "interlibrary-loan")
        String value,
    List<@NotNull Role> roles,
    @Schema(
            description =
                "Codes of libraries at whose desks the person works; without any in all mappings"
                    + " that fit: all",
            examples = "[\"MAIN\"]")
        List<@NotBlank String> libraries) {

  static ClaimMappingJson of(ClaimMapping mapping) {
    return new ClaimMappingJson(
        mapping.claim(),
        mapping.value(),
        mapping.roles().stream().sorted().toList(),
        mapping.libraries().stream().sorted().toList());
  }

  ClaimMappingInput input() {
    return new ClaimMappingInput(
        claim,
        value,
        Set.copyOf(BodyChecks.or(roles, List.of())),
        Set.copyOf(BodyChecks.or(libraries, List.of())));
  }
}
