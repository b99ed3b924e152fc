package org.interlend.console;

/** The user's roles do not allow the action. */
public class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAllowed(Permission permission) {
    super(permission.refusal());
  }
}
