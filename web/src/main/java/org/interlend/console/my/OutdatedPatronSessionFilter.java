package org.interlend.console.my;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends the session of a patron who has another PIN by now or is erased, with the next request. A
 * form of the session leads to its page, which asks for the sign-in.
 */
@WebFilter("/my/*")
public class OutdatedPatronSessionFilter extends HttpFilter {
  private static final String PAGE = ".xhtml";

  @Inject private transient CurrentPatron account;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (account.endOutdated() && isForm(request)) {
      String query = request.getQueryString();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getRequestURI() + (query == null ? "" : "?" + query));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isForm(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && request.getServletPath().endsWith(PAGE);
  }
}
