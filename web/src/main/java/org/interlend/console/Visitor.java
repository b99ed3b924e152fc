package org.interlend.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Who asks for a page, as far as that is known without a session. */
@Named
@RequestScoped
public class Visitor {

  @Inject private HttpServletRequest request;

  /** Whether a member of staff is signed in; patrons have pages of their own. */
  public boolean staff() {
    return request.getUserPrincipal() != null;
  }

  /** Whether there is a session, because a patron or a member of staff has signed in. */
  public boolean hasSession() {
    return request.getSession(false) != null;
  }
}
