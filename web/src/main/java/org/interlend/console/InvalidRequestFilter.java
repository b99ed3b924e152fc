package org.interlend.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Refuses what no page and no browser sends: more parameters than the server reads, an incomplete
 * form, the character NUL, on which PostgreSQL fails, and a page or style sheet without a name. It
 * comes first (web.xml), since whatever reads these would fail, and log that. The console's sign-in
 * comes before all filters and refuses such parameters itself.
 */
public class InvalidRequestFilter extends HttpFilter {
  private static final String NAMELESS = "/.xhtml";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (areReadable(request) && arePlain(request) && !request.getServletPath().endsWith(NAMELESS)) {
      chain.doFilter(new ReadableDates(request), response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Whether the server can read the parameters of a request, and knows their encoding. */
  public static boolean areReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      String encoding = request.getCharacterEncoding();
      return encoding == null || Charset.isSupported(encoding);
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static boolean arePlain(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .allMatch(value -> value.indexOf('\0') < 0);
  }

  /** RFC 9110, 13.1.3: a date that is none is ignored; the server would fail on it. */
  private static final class ReadableDates extends HttpServletRequestWrapper {

    private ReadableDates(HttpServletRequest request) {
      super(request);
    }

    @Override
    public long getDateHeader(String name) {
      try {
        return super.getDateHeader(name);
      } catch (IllegalArgumentException noDate) {
        return -1;
      }
    }
  }
}
