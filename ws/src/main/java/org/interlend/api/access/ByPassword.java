package org.interlend.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;

/**
 * Refuses API tokens where accounts and tokens are changed, and the settings that lead the mail
 * with links for passwords: otherwise a stolen token could make access that stays valid after it
 * expires.
 */
public final class ByPassword {

  private ByPassword() {}

  /**
   * Refuses a call that an API token authenticates.
   *
   * @throws ForbiddenException with what to do instead
   */
  public static void require(HttpServletRequest request) {
    if (ApiAuthentication.isByToken(request)) {
      throw new ForbiddenException(
          Response.status(Response.Status.FORBIDDEN)
              .entity(
                  "An API token can change neither accounts, API tokens nor settings of the server."
                      + " Sign in with name and password.")
              .build());
    }
  }
}
