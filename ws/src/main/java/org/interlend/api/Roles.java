package org.interlend.api;

import jakarta.ws.rs.core.SecurityContext;
import org.interlend.staff.PatronView;

/** The names of {@link org.interlend.staff.Role} as constants, for use in annotations. */
public final class Roles {

  public static final String ADMINISTRATOR = "ADMINISTRATOR";
  public static final String PARTNER_MANAGER = "PARTNER_MANAGER";
  public static final String RESOURCE_SHARING_OPERATOR = "RESOURCE_SHARING_OPERATOR";
  public static final String DESK_OPERATOR = "DESK_OPERATOR";

  private Roles() {}

  /** What the caller may see of patrons. */
  static PatronView sees(SecurityContext caller) {
    return PatronView.of(role -> caller.isUserInRole(role.name()));
  }
}
