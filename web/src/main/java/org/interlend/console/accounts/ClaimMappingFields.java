package org.interlend.console.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.interlend.security.Role;
import org.interlend.settings.SettingsGroup;
import org.interlend.staff.claims.ClaimMapping;
import org.interlend.staff.claims.ClaimMappingInput;
import org.interlend.staff.claims.ClaimMappings;

/** The fields of the form of a mapping. */
public class ClaimMappingFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "{mapping.claim.missing}")
  @Size(max = ClaimMappings.CLAIM)
  private String claim;

  @NotBlank(message = "{mapping.value.missing}")
  @Size(max = ClaimMappings.VALUE)
  private String value;

  private Role[] roles = {};
  private String[] libraries = {};

  static ClaimMappingFields of(ClaimMapping mapping) {
    ClaimMappingFields fields = new ClaimMappingFields();
    fields.claim = mapping.claim();
    fields.value = mapping.value();
    fields.roles = mapping.roles().stream().sorted().toArray(Role[]::new);
    fields.libraries = mapping.libraries().stream().sorted().toArray(String[]::new);
    return fields;
  }

  ClaimMappingInput input() {
    return new ClaimMappingInput(claim, value, Set.of(roles), Set.of(libraries));
  }
}
