package org.interlend.api;

/** The names of {@link org.interlend.staff.Role}, which annotations want as constants. */
final class Roles {

  static final String ADMINISTRATOR = "ADMINISTRATOR";
  static final String PARTNER_MANAGER = "PARTNER_MANAGER";
  static final String RESOURCE_SHARING_OPERATOR = "RESOURCE_SHARING_OPERATOR";
  static final String DESK_OPERATOR = "DESK_OPERATOR";

  private Roles() {}
}
