package org.interlend.staff;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What not everybody may read. */
public enum Right {
  /** Who the patrons are, what they borrow, and what is written to and about them. */
  READ_PATRONS(Role.ADMINISTRATOR, Role.RESOURCE_SHARING_OPERATOR, Role.DESK_OPERATOR),
  /** Whole lists, as files to take away. */
  EXPORT(Role.ADMINISTRATOR, Role.RESOURCE_SHARING_OPERATOR, Role.PARTNER_MANAGER);

  private final Set<Role> roles;

  Right(Role first, Role... others) {
    roles = EnumSet.of(first, others);
  }

  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  /**
   * @param has whether somebody has a role
   */
  public boolean allows(Predicate<Role> has) {
    return roles.stream().anyMatch(has);
  }
}
