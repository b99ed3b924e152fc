package org.interlend.staff.signin;

import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.security.Role;

/**
 * A signed-in account with its roles.
 *
 * @param mustChangePassword whether nothing is allowed before the password has been changed
 */
public record StaffIdentity(String username, Set<Role> roles, boolean mustChangePassword) {

  public StaffIdentity {
    roles = Set.copyOf(roles);
  }

  /** The identity of a token with the given roles, which the password does not concern. */
  StaffIdentity limitedTo(Set<Role> allowed) {
    return new StaffIdentity(
        username, roles.stream().filter(allowed::contains).collect(Collectors.toSet()), false);
  }

  /** The names of the roles for the server's security. */
  public Set<String> roleNames() {
    return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }
}
