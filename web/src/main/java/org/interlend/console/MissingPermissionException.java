package org.interlend.console;

import org.interlend.security.Permission;

/** The user's roles do not allow the action. */
public class MissingPermissionException extends RuntimeException {
  private final Permission permission;

  MissingPermissionException(Permission permission) {
    super(permission.name());
    this.permission = permission;
  }

  Permission permission() {
    return permission;
  }
}
