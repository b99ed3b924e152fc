package org.interlend.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What is known of the user of a page without creating a session. */
@Named
@RequestScoped
public class SignInStatus {

  @Inject private HttpServletRequest request;

  /** Whether a member of staff is signed in; patrons have separate pages. */
  public boolean staff() {
    return request.getUserPrincipal() != null;
  }

  /** Whether there is a session: a patron or a member of staff has signed in. */
  public boolean hasSession() {
    return request.getSession(false) != null;
  }
}
