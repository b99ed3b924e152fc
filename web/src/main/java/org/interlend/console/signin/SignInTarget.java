package org.interlend.console.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The page that was requested before the sign-in. */
public final class SignInTarget {

  private SignInTarget() {}

  /** The target of a request that was forwarded to the sign-in page. */
  static String of(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? path.toString() : path + "?" + query;
  }

  /** The target if it is a page of the console, else its first page. */
  public static String orHome(String target, String contextPath) {
    return isOurs(target, contextPath) ? target : contextPath + "/home.xhtml";
  }

  /** Whether it is a page of the console; the form's parameter is not trusted. */
  static boolean isOurs(String target, String contextPath) {
    return target.startsWith(contextPath + "/")
        && !target.startsWith("//")
        && target.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
  }
}
