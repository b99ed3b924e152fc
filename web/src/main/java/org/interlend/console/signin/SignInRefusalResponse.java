package org.interlend.console.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interlend.staff.signin.SignInOutcome;
import org.interlend.staff.signin.SignInResult.Refused;

/** The page that says why a sign-in is refused, and takes another. */
public final class SignInRefusalResponse {

  static final String PATH = "/sign-in";

  /** Attribute of a refused sign-in: its {@link Refused}. */
  static final String REFUSED = "signInRefused";

  /** The page to open after sign-in: parameter of the form, and attribute of its page. */
  public static final String TARGET = "target";

  /** Attribute of a refused sign-in: the username, which stays in the form. */
  static final String USERNAME = "username";

  private static final int TOO_MANY_REQUESTS = 429;

  private SignInRefusalResponse() {}

  /** Prepares the page for a refused sign-in. */
  static void prepare(
      Refused refused, String target, HttpServletRequest request, HttpServletResponse response) {
    if (refused.retryAfterSeconds() > 0) {
      response.setStatus(status(refused.outcome()));
      response.setHeader("Retry-After", Long.toString(refused.retryAfterSeconds()));
    }
    request.setAttribute(REFUSED, refused);
    request.setAttribute(TARGET, target);
  }

  private static int status(SignInOutcome outcome) {
    return switch (outcome) {
      case DIRECTORY_UNAVAILABLE, PROVIDER_UNAVAILABLE ->
          HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      default -> TOO_MANY_REQUESTS;
    };
  }

  /** Answers a servlet's request with the page. */
  public static void show(
      Refused refused, String target, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    prepare(refused, target, request, response);
    request.getRequestDispatcher(PATH).forward(request, response);
  }
}
