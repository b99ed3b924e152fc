package org.interlend.api.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.interlend.api.problem.Problems;
import org.interlend.api.problem.RefusalServlet;
import org.interlend.audit.CurrentActor;
import org.interlend.persistence.DatabaseCheck;
import org.interlend.security.AuthorizationHeader;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.signin.SignInResult;
import org.interlend.staff.signin.SignInResult.Accepted;
import org.interlend.staff.signin.SignInResult.Refused;
import org.interlend.staff.signin.SignInWay;
import org.interlend.staff.signin.StaffAuthenticator;
import org.interlend.staff.signin.StaffIdentity;

/**
 * Authenticates each API call, by HTTP Basic with a staff account or by an API token. Public
 * resources are not checked. NCIP is not checked either: there the Authorization header belongs to
 * the partner.
 */
@ApplicationScoped
public class ApiAuthentication implements HttpAuthenticationMechanism {

  private static final String PASSWORD_CHANGE = "/api/me/password";
  private static final String SOON = "5";
  private static final String WAY = SignInWay.class.getName();

  @Inject private DatabaseCheck database;
  @Inject private StaffAuthenticator staff;
  @Inject private TrustedProxies proxies;
  @Inject private CurrentActor actor;

  /** Whether the call is authenticated by an API token. */
  public static boolean isByToken(HttpServletRequest request) {
    return request.getAttribute(WAY) == SignInWay.TOKEN;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected() && !context.isAuthenticationRequest()) {
      return context.doNothing();
    }
    if (database.isAway()) {
      context.getResponse().setHeader(HttpHeaders.RETRY_AFTER, SOON);
      return refuse(
          Status.SERVICE_UNAVAILABLE,
          "The database does not answer. Nothing was changed; try again in a moment.",
          context);
    }
    AuthorizationHeader brought =
        AuthorizationHeader.of(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (brought instanceof AuthorizationHeader.Basic basic) {
      String address = proxies.clientAddress(request);
      return concluded(
          staff.byPassword(basic.name(), basic.password(), SignInWay.BASIC, address),
          SignInWay.BASIC,
          context);
    }
    if (brought instanceof AuthorizationHeader.Bearer bearer) {
      String address = proxies.clientAddress(request);
      return concluded(staff.byToken(bearer.token(), address), SignInWay.TOKEN, context);
    }
    return brought instanceof AuthorizationHeader.Unreadable unreadable
        ? unauthorized(
            "The header Authorization %s. %s".formatted(unreadable.fault(), Problems.SIGN_IN_HINT),
            context)
        : unauthorized(Problems.SIGN_IN_HINT, context);
  }

  private AuthenticationStatus concluded(
      SignInResult result, SignInWay way, HttpMessageContext context) {
    if (result instanceof Accepted accepted) {
      StaffIdentity identity = accepted.identity();
      if (identity.mustChangePassword() && !isPasswordChange(context.getRequest())) {
        return refuse(
            Status.FORBIDDEN,
            "The password of this account has been set by an administrator and must be changed before anything else: in the console, or with PUT /api/me/password.",
            context);
      }
      actor.set(identity.username(), proxies.clientAddress(context.getRequest()));
      context.getRequest().setAttribute(WAY, way);
      return context.notifyContainerAboutLogin(identity.username(), identity.roleNames());
    }
    Refused refused = (Refused) result;
    return switch (refused.outcome()) {
      case TOO_MANY_ATTEMPTS ->
          later(refused, "There were too many wrong passwords or tokens.", context);
      case BUSY -> later(refused, "Too many sign-ins are in progress.", context);
      case DIRECTORY_UNAVAILABLE ->
          refuse(
              Status.SERVICE_UNAVAILABLE,
              "The directory that has the password of this account does not answer. Try again in a moment.",
              context);
      default ->
          unauthorized(
              way == SignInWay.TOKEN
                  ? "The API token is unknown or has expired, or its account may not sign in. Ask an administrator for another."
                  : "Name or password is wrong, or the account may not sign in.",
              context);
    };
  }

  private static boolean isPasswordChange(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + PASSWORD_CHANGE);
  }

  private static AuthenticationStatus later(
      Refused refused, String why, HttpMessageContext context) {
    long seconds = refused.retryAfterSeconds();
    context.getResponse().setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return refuse(
        Status.TOO_MANY_REQUESTS, "%s Try again in %d seconds.".formatted(why, seconds), context);
  }

  private static AuthenticationStatus unauthorized(String detail, HttpMessageContext context) {
    return refuse(Status.UNAUTHORIZED, detail, context);
  }

  private static AuthenticationStatus refuse(
      Status status, String detail, HttpMessageContext context) {
    try {
      RefusalServlet.send(context.getRequest(), context.getResponse(), status, detail);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
