package org.interlend.staff.claims;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.security.Role;

/**
 * What the mappings give to a person.
 *
 * @param roles none: the person may not sign in
 * @param libraries codes of the libraries at whose desks the person works; empty for all
 */
public record ClaimGrant(Set<Role> roles, Set<String> libraries) {

  /** What these mappings give together. */
  static ClaimGrant by(Collection<ClaimMapping> mappings) {
    return new ClaimGrant(
        mappings.stream()
            .flatMap(mapping -> mapping.roles().stream())
            .collect(Collectors.toUnmodifiableSet()),
        mappings.stream()
            .flatMap(mapping -> mapping.libraries().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
