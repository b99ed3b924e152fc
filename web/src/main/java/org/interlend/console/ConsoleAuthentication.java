package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.SignInResult;
import org.interlend.staff.SignInResult.Accepted;
import org.interlend.staff.SignInResult.Refused;
import org.interlend.staff.StaffAuthenticator;
import org.interlend.staff.StaffIdentity;
import org.interlend.staff.signin.SignInWay;

/**
 * Authenticates staff in the console by its sign-in form, for as long as the session lasts and the
 * account is active. The session only stores the account; the roles are read with each request.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

  /** Attribute of a refused sign-in: its {@link Refused}. */
  static final String REFUSED = "signInRefused";

  /** The page to open after sign-in: parameter of the form, and attribute of its page. */
  static final String TARGET = "target";

  private static final String ACCOUNT = "interlend.account";
  private static final String FORM = "/j_security_check";
  private static final String PAGE = "/sign-in";
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject private StaffAuthenticator staff;
  @Inject private TrustedProxies proxies;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getMethod().equals("POST") && request.getServletPath().equals(FORM)) {
      return signIn(request, response, context);
    }
    Optional<StaffIdentity> identity = signedIn(request.getSession(false));
    if (identity.isPresent()) {
      return context.notifyContainerAboutLogin(
          identity.get().username(), identity.get().roleNames());
    }
    return context.isProtected() ? context.forward(PAGE) : context.doNothing();
  }

  private Optional<StaffIdentity> signedIn(HttpSession session) {
    if (session == null || !(session.getAttribute(ACCOUNT) instanceof String username)) {
      return Optional.empty();
    }
    Optional<StaffIdentity> identity = staff.find(username);
    if (identity.isEmpty()) {
      session.invalidate();
    }
    return identity;
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    SignInResult result =
        staff.byPassword(
            parameter("j_username", request),
            parameter("j_password", request),
            SignInWay.FORM,
            proxies.clientAddress(request));
    String target = parameter(TARGET, request);
    if (result instanceof Accepted accepted) {
      begin(accepted.identity(), request);
      String console = request.getContextPath();
      return context.redirect(
          SignInTarget.isOurs(target, console) ? target : console + "/home.xhtml");
    }
    Refused refused = (Refused) result;
    if (refused.retryAfterSeconds() > 0) {
      response.setStatus(TOO_MANY_REQUESTS);
      response.setHeader("Retry-After", Long.toString(refused.retryAfterSeconds()));
    }
    request.setAttribute(REFUSED, refused);
    request.setAttribute(TARGET, target);
    return context.forward(PAGE);
  }

  /** Starts a new session, so that nothing of an earlier one remains. */
  private static void begin(StaffIdentity identity, HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession().setAttribute(ACCOUNT, identity.username());
  }

  private static String parameter(String name, HttpServletRequest request) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
