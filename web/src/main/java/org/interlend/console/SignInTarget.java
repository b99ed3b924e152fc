package org.interlend.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The page that somebody wanted who had to sign in first. */
final class SignInTarget {

  private SignInTarget() {}

  /** Of a request that was forwarded to the page for signing in. */
  static String of(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? path.toString() : path + "?" + query;
  }

  /** Whether it is a page of the console; the form could say anything. */
  static boolean isOurs(String target, String contextPath) {
    return target.startsWith(contextPath + "/")
        && target.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
  }
}
