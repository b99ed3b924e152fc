package org.interlend.api.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.interlend.Actor;
import org.interlend.api.problem.MissingRoleException;
import org.interlend.api.problem.RefusedCallException;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** The staff account that calls the API. */
@RequestScoped
public class ApiUser {

  @Inject private HttpServletRequest request;

  /** The name of the account. */
  public String name() {
    return request.getUserPrincipal().getName();
  }

  /** The account as the one that does a step. */
  public Actor actor() {
    return Actor.staff(name());
  }

  /**
   * Refuses API tokens where accounts and tokens are changed, and the settings that lead the mail
   * with links for passwords: otherwise a stolen token could make access that stays valid after it
   * expires. It refuses them where sessions are ended, too: otherwise a stolen token could keep out
   * every administrator who would revoke it.
   *
   * @throws RefusedCallException when the call is authenticated by an API token
   */
  public void requirePassword() {
    if (ApiAuthentication.isByToken(request)) {
      throw new RefusedCallException(
          "An API token can change neither accounts, API tokens nor settings of the server."
              + " Sign in with name and password.");
    }
  }

  /**
   * @throws MissingRoleException unless the account has the permission
   */
  public void require(Permission needed) {
    if (!may(needed)) {
      throw new MissingRoleException(needed.roles());
    }
  }

  private boolean may(Permission permission) {
    return permission.isGranted(request::isUserInRole);
  }

  /** What the caller may see of patrons. */
  public PatronDataVisibility sees() {
    return PatronDataVisibility.of(this::may);
  }
}
