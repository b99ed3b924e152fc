package org.interlend.staff;

import org.interlend.WorkflowException;

/** What a password of staff must be like (NIST SP 800-63B, section 5.1.1.2). */
public final class PasswordRules {

  /** The least length, in characters. */
  public static final int MIN_LENGTH = 12;

  /** The greatest length, in characters. */
  public static final int MAX_LENGTH = 1000;

  private PasswordRules() {}

  /**
   * @param password in clear text
   * @throws WorkflowException PASSWORD_REFUSED when it is too short, too long or too common
   */
  public static void check(String password, String username) {
    if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
      throw new WorkflowException(StaffReason.PASSWORD_TOO_SHORT, null, MIN_LENGTH);
    }
    if (password.length() > MAX_LENGTH) {
      throw new WorkflowException(StaffReason.PASSWORD_TOO_LONG, null, MAX_LENGTH);
    }
    if (CommonPasswords.includes(password, username)) {
      throw new WorkflowException(StaffReason.PASSWORD_TOO_COMMON);
    }
  }
}
