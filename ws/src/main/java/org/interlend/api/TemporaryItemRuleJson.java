package org.interlend.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.institution.Location;
import org.interlend.partners.Partner;
import org.interlend.partners.TemporaryItemRule;
import org.interlend.partners.TemporaryItemRuleInput;

/**
 * A rule for arriving items as JSON. An absent condition always matches; other absent fields take
 * the value of the partner's settings.
 */
@Schema(
    name = "TemporaryItemRule",
    description = "A rule that overrides the partner's settings for arriving items")
public record TemporaryItemRuleJson(
    @Size(max = 64) @Schema(description = "Condition: code of the partner") String partner,
    @Size(max = 64) @Schema(description = "Condition: the medium, as partners name it")
        String medium,
    @Size(max = 64) @Schema(description = "Condition: the patron's group") String patronGroup,
    @Size(max = 64) @Schema(description = "Code of the location for temporary items")
        String location,
    @Size(max = 64) @Schema(description = "Item policy of temporary items") String itemPolicy,
    @Schema(description = "Whether they may be used in the library only") boolean libraryUseOnly) {

  static TemporaryItemRuleJson of(TemporaryItemRule rule) {
    return new TemporaryItemRuleJson(
        rule.partner().map(Partner::code).orElse(null),
        rule.medium(),
        rule.patronGroup(),
        rule.location().map(Location::code).orElse(null),
        rule.itemPolicy(),
        rule.libraryUseOnly());
  }

  TemporaryItemRuleInput record() {
    return new TemporaryItemRuleInput(
        Body.given(partner),
        Body.given(medium),
        Body.given(patronGroup),
        Body.given(location),
        Body.given(itemPolicy),
        libraryUseOnly);
  }
}
