package org.interlend.api.problem;

import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.security.Role;

/** A call is refused because its sender has none of the roles that may make it. */
public final class MissingRoleException extends RefusedCallException {

  /**
   * @param roles those that may make the call
   */
  public MissingRoleException(Set<Role> roles) {
    super("Your account has no role that may do this. " + sentence(roles));
  }

  /** Names roles, as the management API does, in the order of {@link Role}. */
  public static String sentence(Set<Role> roles) {
    return roles.stream()
        .sorted()
        .map(Role::name)
        .collect(Collectors.joining(", ", "Roles that may: ", "."));
  }
}
