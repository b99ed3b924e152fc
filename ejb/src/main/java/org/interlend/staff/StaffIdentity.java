package org.interlend.staff;

import java.util.Set;
import java.util.stream.Collectors;

/** A signed-in account with its roles. */
public record StaffIdentity(String username, Set<Role> roles) {

  public StaffIdentity {
    roles = Set.copyOf(roles);
  }

  /** The same identity limited to the given roles. */
  StaffIdentity limitedTo(Set<Role> allowed) {
    return new StaffIdentity(
        username, roles.stream().filter(allowed::contains).collect(Collectors.toSet()));
  }

  /** The names of the roles for the server's security. */
  public Set<String> roleNames() {
    return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }
}
