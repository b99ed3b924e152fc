package org.interlend.api.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.interlend.api.problem.Problem;
import org.interlend.api.problem.Problems;
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

/** Authenticates an API call, by HTTP Basic with a staff account or by an API token. */
@ApplicationScoped
public class ApiAuthentication {

  private static final String PASSWORD_CHANGE = "/api/me/password";
  private static final String WAY = SignInWay.class.getName();

  @Inject private DatabaseCheck database;
  @Inject private StaffAuthenticator staff;
  @Inject private TrustedProxies proxies;
  @Inject private CurrentActor actor;

  /** Whether the call is authenticated by an API token. */
  public static boolean isByToken(HttpServletRequest request) {
    return request.getAttribute(WAY) == SignInWay.TOKEN;
  }

  AuthenticationResult identify(HttpServletRequest request) {
    if (database.isAway()) {
      return unserved();
    }
    try {
      return identified(request);
    } catch (RuntimeException failure) {
      Problem problem = Problems.of(failure);
      Status status = Status.fromStatusCode(problem.status());
      return status == Status.SERVICE_UNAVAILABLE
          ? unserved()
          : new AuthenticationResult.Refused(status, problem.detail());
    }
  }

  private static AuthenticationResult unserved() {
    return new AuthenticationResult.Refused(
        Status.SERVICE_UNAVAILABLE, Problems.DATABASE_AWAY, Problem.SOON_SECONDS);
  }

  private AuthenticationResult identified(HttpServletRequest request) {
    AuthorizationHeader brought =
        AuthorizationHeader.of(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (brought instanceof AuthorizationHeader.Basic basic) {
      String address = proxies.clientAddress(request);
      return concluded(
          staff.byPassword(basic.name(), basic.password(), SignInWay.BASIC, address),
          SignInWay.BASIC,
          request);
    }
    if (brought instanceof AuthorizationHeader.Bearer bearer) {
      String address = proxies.clientAddress(request);
      return concluded(staff.byToken(bearer.token(), address), SignInWay.TOKEN, request);
    }
    return brought instanceof AuthorizationHeader.Unreadable unreadable
        ? unauthorized(
            "The header Authorization %s. %s".formatted(unreadable.fault(), Problems.SIGN_IN_HINT))
        : unauthorized(Problems.SIGN_IN_HINT);
  }

  private AuthenticationResult concluded(
      SignInResult result, SignInWay way, HttpServletRequest request) {
    if (result instanceof Accepted accepted) {
      StaffIdentity identity = accepted.identity();
      if (identity.mustChangePassword() && !isPasswordChange(request)) {
        return new AuthenticationResult.Refused(
            Status.FORBIDDEN,
            "The password of this account has been set by an administrator and must be changed before anything else: in the console, or with PUT /api/me/password.");
      }
      actor.set(identity.username(), proxies.clientAddress(request));
      request.setAttribute(WAY, way);
      return new AuthenticationResult.Identified(identity);
    }
    Refused refused = (Refused) result;
    return switch (refused.outcome()) {
      case TOO_MANY_ATTEMPTS -> later(refused, "There were too many wrong passwords or tokens.");
      case BUSY -> later(refused, "Too many sign-ins are in progress.");
      case DIRECTORY_UNAVAILABLE ->
          new AuthenticationResult.Refused(
              Status.SERVICE_UNAVAILABLE,
              "The directory that has the password of this account does not answer. Try again in a moment.");
      default ->
          unauthorized(
              way == SignInWay.TOKEN
                  ? "The API token is unknown or has expired, or its account may not sign in. Ask an administrator for another."
                  : "Name or password is wrong, or the account may not sign in.");
    };
  }

  private static boolean isPasswordChange(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + PASSWORD_CHANGE);
  }

  private static AuthenticationResult later(Refused refused, String why) {
    long seconds = refused.retryAfterSeconds();
    return new AuthenticationResult.Refused(
        Status.TOO_MANY_REQUESTS, "%s Try again in %d seconds.".formatted(why, seconds), seconds);
  }

  private static AuthenticationResult unauthorized(String detail) {
    return new AuthenticationResult.Refused(Status.UNAUTHORIZED, detail);
  }
}
