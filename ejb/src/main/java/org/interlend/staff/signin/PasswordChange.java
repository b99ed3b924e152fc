package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.WorkflowException;
import org.interlend.staff.PasswordRules;
import org.interlend.staff.StaffAccountManagement;
import org.interlend.staff.StaffReason;
import org.interlend.staff.signin.SignInResult.Refused;

/** A person changes the password of the own account. */
@ApplicationScoped
public class PasswordChange {

  @Inject private StaffAuthenticator authenticator;
  @Inject private StaffAccountManagement accounts;

  /**
   * @param current the present password, which counts as a sign-in: wrong ones are limited
   * @param next the new password
   * @param way FORM or BASIC
   * @param address the network address of the client
   * @param session the session of the console, which continues; null for none
   * @throws WorkflowException ILLEGAL_MOVE when the password is not kept here; PASSWORD_REFUSED
   *     when the present password is wrong, or the new one the same, too short or too common;
   *     TOO_MANY_ATTEMPTS
   */
  public void change(
      String username, String current, String next, SignInWay way, String address, Long session) {
    accounts.requireOwnPassword(username);
    if (authenticator.byPassword(username, current, way, address) instanceof Refused refused) {
      throw switch (refused.outcome()) {
        case TOO_MANY_ATTEMPTS, BUSY ->
            new WorkflowException(
                StaffReason.TOO_MANY_PASSWORDS, null, Math.max(1, refused.retryAfterMinutes()));
        default -> new WorkflowException(StaffReason.CURRENT_PASSWORD_WRONG);
      };
    }
    if (next.equals(current)) {
      throw new WorkflowException(StaffReason.PASSWORD_SAME);
    }
    PasswordRules.check(next, username);
    accounts.choosePassword(username, next, session);
  }
}
