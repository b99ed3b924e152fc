package org.interlend.console;

/** Someone asked for what their roles do not allow. */
public class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAllowed(Permission permission) {
    super(permission.refusal());
  }
}
