package org.interlend.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.interlend.audit.CurrentActor;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CrossSiteFormFilter;
import org.interlend.console.InvalidRequestFilter;
import org.interlend.security.CrossSite;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.signin.SignInResult;
import org.interlend.staff.signin.SignInResult.Accepted;
import org.interlend.staff.signin.SignInResult.Refused;
import org.interlend.staff.signin.SignInWay;
import org.interlend.staff.signin.StaffAuthenticator;
import org.interlend.staff.signin.StaffIdentity;

/**
 * Authenticates staff in the console by its sign-in form, or by a session that single sign-on has
 * begun, for as long as the session lasts and the account is active. The session only stores the
 * account; the roles are read with each request.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

  private static final String FORM = "/j_security_check";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";
  private static final String PASSWORD_PAGE = "/password.xhtml";

  @Inject private StaffAuthenticator staff;
  @Inject private ConsoleSessionStarter console;
  @Inject private TrustedProxies proxies;
  @Inject private CurrentActor actor;
  @Inject private ConsoleTexts texts;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getMethod().equals("POST") && request.getServletPath().equals(FORM)) {
      if (!isOfForm(request) || !InvalidRequestFilter.areReadable(request)) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return AuthenticationStatus.SEND_FAILURE;
      }
      return CrossSite.isFrom(request) ? refuse(response) : signIn(request, response, context);
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
    return context.isProtected()
        ? context.forward(SignInRefusalResponse.PATH)
        : context.doNothing();
  }

  /** A body of another type is no sign-in: it has neither a name nor a password. */
  private static boolean isOfForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM_TYPE);
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
        || !(session.getAttribute(ConsoleSessionStarter.ACCOUNT) instanceof String username)
        || !(session.getAttribute(StaffSessionListener.NUMBER) instanceof Long number)) {
      return Optional.empty();
    }
    Optional<StaffIdentity> identity = staff.find(username, number);
    if (identity.isEmpty()) {
      end(session);
    }
    return identity;
  }

  /**
   * From now on no one is signed in, and the session ends a second later. The sign-in page is shown
   * in this request, for which Weld keeps state in the session until its end.
   */
  private static void end(HttpSession session) {
    session.removeAttribute(ConsoleSessionStarter.ACCOUNT);
    session.setMaxInactiveInterval(1);
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String username = parameter("j_username", request);
    SignInResult result =
        staff.byPassword(
            username,
            parameter("j_password", request),
            SignInWay.FORM,
            proxies.clientAddress(request));
    String target = parameter(SignInRefusalResponse.TARGET, request);
    if (result instanceof Accepted accepted) {
      console.begin(accepted.identity(), request);
      return context.redirect(SignInTarget.orHome(target, request.getContextPath()));
    }
    SignInRefusalResponse.prepare((Refused) result, target, request, response);
    request.setAttribute(SignInRefusalResponse.USERNAME, username);
    return context.forward(SignInRefusalResponse.PATH);
  }

  /** Another site would sign a colleague in under another account. */
  private AuthenticationStatus refuse(HttpServletResponse response) {
    try {
      CrossSiteFormFilter.refuse(
          response, HttpServletResponse.SC_FORBIDDEN, texts.shell("error.foreignForm"));
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String parameter(String name, HttpServletRequest request) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
