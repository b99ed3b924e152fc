package org.interlend.staff;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.interlend.security.Role;

/** The rights to read restricted data, with the roles that have them. */
public enum AccessRight {
  /** Patrons' data, their loans and requests, and the texts to and about them. */
  READ_PATRONS(Role.ADMINISTRATOR, Role.RESOURCE_SHARING_OPERATOR, Role.DESK_OPERATOR),
  /** The files of patrons and the links to them. */
  OPEN_FILES(Role.ADMINISTRATOR, Role.RESOURCE_SHARING_OPERATOR),
  /** Exports of whole lists as files. */
  EXPORT(Role.ADMINISTRATOR, Role.RESOURCE_SHARING_OPERATOR, Role.PARTNER_MANAGER);

  private final Set<Role> roles;

  AccessRight(Role first, Role... others) {
    roles = EnumSet.of(first, others);
  }

  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  /**
   * @param has whether the user has a role
   */
  public boolean allows(Predicate<Role> has) {
    return roles.stream().anyMatch(has);
  }
}
