package org.interlend.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;

/** Adds the id of {@link RequestIds} to the log lines of a request, as {@code request}. */
public final class RequestIdLogFilter extends HttpFilter {

  private static final String IN_LOG = "request";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    MDC.put(IN_LOG, request.getHeader(RequestIds.HEADER));
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(IN_LOG);
    }
  }
}
