package org.interlend.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Refuses parameters with the character NUL: PostgreSQL fails on it, and no person can type it. The
 * console's sign-in comes before this filter and refuses such names itself.
 */
@WebFilter("/*")
public class NulCharacterFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean plain =
        request.getParameterMap().values().stream()
            .flatMap(Arrays::stream)
            .allMatch(value -> value.indexOf('\0') < 0);
    if (plain) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
