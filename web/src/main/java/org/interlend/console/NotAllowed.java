package org.interlend.console;

/** The user's roles do not allow the action. */
public class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Permission permission;

  NotAllowed(Permission permission) {
    super(permission.name());
    this.permission = permission;
  }

  Permission permission() {
    return permission;
  }
}
