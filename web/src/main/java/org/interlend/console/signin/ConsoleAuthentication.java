package org.interlend.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.interlend.audit.CurrentActor;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.signin.SignInResult;
import org.interlend.staff.signin.SignInResult.Accepted;
import org.interlend.staff.signin.SignInResult.Refused;
import org.interlend.staff.signin.SignInWay;
import org.interlend.staff.signin.StaffAuthenticator;
import org.interlend.staff.signin.StaffIdentity;
import org.interlend.staff.signin.StaffSessions;

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
  private static final String PASSWORD_PAGE = "/password.xhtml";
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject private StaffAuthenticator staff;
  @Inject private StaffSessions sessions;
  @Inject private TrustedProxies proxies;
  @Inject private CurrentActor actor;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getMethod().equals("POST") && request.getServletPath().equals(FORM)) {
      return signIn(request, response, context);
    }
    Optional<StaffIdentity> identity = signedIn(request.getSession(false));
    if (identity.isPresent()) {
      if (identity.get().mustChangePassword() && isElsewhere(request, context)) {
        return toPasswordPage(request, response, context);
      }
      actor.set(identity.get().username(), proxies.clientAddress(request));
      return context.notifyContainerAboutLogin(
          identity.get().username(), identity.get().roleNames());
    }
    return context.isProtected() ? context.forward(PAGE) : context.doNothing();
  }

  private static boolean isElsewhere(HttpServletRequest request, HttpMessageContext context) {
    return context.isProtected() && !request.getServletPath().equals(PASSWORD_PAGE);
  }

  /** An Ajax request is answered with a redirect that the script of the page understands. */
  private static AuthenticationStatus toPasswordPage(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String page = request.getContextPath() + PASSWORD_PAGE;
    if (request.getHeader("Faces-Request") == null) {
      return context.redirect(page);
    }
    AjaxRedirect.send(response, page);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private Optional<StaffIdentity> signedIn(HttpSession session) {
    if (session == null
        || !(session.getAttribute(ACCOUNT) instanceof String username)
        || !(session.getAttribute(StaffSessionEnd.NUMBER) instanceof Long number)) {
      return Optional.empty();
    }
    Optional<StaffIdentity> identity = staff.find(username, number);
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
  private void begin(StaffIdentity identity, HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession();
    session.setAttribute(ACCOUNT, identity.username());
    session.setAttribute(
        StaffSessionEnd.NUMBER,
        sessions.begin(
            identity.username(),
            proxies.clientAddress(request),
            request.getHeader(HttpHeaders.USER_AGENT)));
  }

  private static String parameter(String name, HttpServletRequest request) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
