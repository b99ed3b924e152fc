package org.interlend.staff;

import java.util.Set;
import java.util.stream.Collectors;

/** Who is signed in, and as what. */
public record StaffIdentity(String username, Set<Role> roles) {

  public StaffIdentity {
    roles = Set.copyOf(roles);
  }

  /** The same with no more than the roles named. */
  StaffIdentity limitedTo(Set<Role> allowed) {
    return new StaffIdentity(
        username, roles.stream().filter(allowed::contains).collect(Collectors.toSet()));
  }

  /** The names of the roles, as the server's security knows them. */
  public Set<String> roleNames() {
    return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }
}
