package org.interlend.api.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import org.interlend.api.access.ApiAuthentication;

/**
 * Refuses API tokens where accounts and tokens are changed: otherwise a stolen token could make
 * access that stays valid after it expires.
 */
final class ByPassword {

  private ByPassword() {}

  static void require(HttpServletRequest request) {
    if (ApiAuthentication.isByToken(request)) {
      throw new ForbiddenException(
          Response.status(Response.Status.FORBIDDEN)
              .entity(
                  "An API token can change neither accounts nor API tokens. Sign in with name and"
                      + " password.")
              .build());
    }
  }
}
