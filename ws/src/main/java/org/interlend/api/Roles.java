package org.interlend.api;

import jakarta.ws.rs.core.SecurityContext;
import org.interlend.staff.PatronView;

/** The names of {@link org.interlend.staff.Role}, which annotations want as constants. */
final class Roles {

  static final String ADMINISTRATOR = "ADMINISTRATOR";
  static final String PARTNER_MANAGER = "PARTNER_MANAGER";
  static final String RESOURCE_SHARING_OPERATOR = "RESOURCE_SHARING_OPERATOR";
  static final String DESK_OPERATOR = "DESK_OPERATOR";

  private Roles() {}

  /** What who calls sees of patrons. */
  static PatronView sees(SecurityContext caller) {
    return PatronView.of(role -> caller.isUserInRole(role.name()));
  }
}
