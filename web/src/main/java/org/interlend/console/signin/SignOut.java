package org.interlend.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Signs a member of staff out. */
@Named
@RequestScoped
public class SignOut {

  @Inject private HttpServletRequest request;

  /** Ends the session; the home page then asks for a sign-in. */
  public String end() throws ServletException {
    request.logout();
    request.getSession().invalidate();
    return "/home?faces-redirect=true";
  }
}
