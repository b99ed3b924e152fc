package org.interlend.console.accounts;

import java.util.List;
import java.util.Map;
import org.interlend.security.Role;
import org.interlend.staff.claims.ClaimMapping;

/**
 * A mapping in the list.
 *
 * @param libraries their names
 */
public record ClaimMappingRow(
    long id, String claim, String value, List<Role> roles, List<String> libraries) {

  /**
   * @param names of libraries, by their codes
   */
  static ClaimMappingRow of(ClaimMapping mapping, Map<String, String> names) {
    return new ClaimMappingRow(
        mapping.id(),
        mapping.claim(),
        mapping.value(),
        mapping.roles().stream().sorted().toList(),
        mapping.libraries().stream().map(code -> names.getOrDefault(code, code)).sorted().toList());
  }
}
