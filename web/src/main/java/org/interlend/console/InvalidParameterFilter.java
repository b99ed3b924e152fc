package org.interlend.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Refuses parameters that no page of this server sends: more than the server reads, an incomplete
 * form, and the character NUL, on which PostgreSQL fails. It comes first (web.xml), since whatever
 * reads a parameter would fail, and log that. The console's sign-in comes before all filters and
 * refuses such parameters itself.
 */
public class InvalidParameterFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (areReadable(request) && arePlain(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Whether the server can read the parameters of a request. */
  public static boolean areReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static boolean arePlain(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .allMatch(value -> value.indexOf('\0') < 0);
  }
}
