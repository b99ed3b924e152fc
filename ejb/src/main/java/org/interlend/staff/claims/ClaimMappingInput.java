package org.interlend.staff.claims;

import java.util.Set;
import org.interlend.security.Role;
import org.interlend.text.Text;

/**
 * A mapping to be saved.
 *
 * @param claim name of the claim, or the path of one within objects
 * @param value the value that it has, or that is among its values
 * @param libraries codes
 */
public record ClaimMappingInput(
    String claim, String value, Set<Role> roles, Set<String> libraries) {

  public ClaimMappingInput {
    claim = Text.stripped(claim);
    value = Text.stripped(value);
    roles = Set.copyOf(roles);
    libraries = Set.copyOf(libraries);
  }
}
