package org.interlend.api.access;

/** The names of {@link org.interlend.security.Role} as constants, for use in annotations. */
public final class RoleNames {

  public static final String ADMINISTRATOR = "ADMINISTRATOR";
  public static final String PARTNER_MANAGER = "PARTNER_MANAGER";
  public static final String RESOURCE_SHARING_OPERATOR = "RESOURCE_SHARING_OPERATOR";
  public static final String DESK_OPERATOR = "DESK_OPERATOR";

  private RoleNames() {}
}
