package org.interlend.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.interlend.text.Language;
import org.interlend.text.Sentences;

/**
 * Gives error pages the id of their request, which was taken away with the failed page, and shows
 * the text of an error page alone when it fails itself: its frame reads institution and account,
 * which it cannot while the database is away.
 */
@WebFilter(urlPatterns = "/WEB-INF/errors/*", dispatcherTypes = DispatcherType.ERROR)
public class ErrorPageFilter extends HttpFilter {

  private static final Logger LOG = System.getLogger(ErrorPageFilter.class.getName());

  /** The server gives each request an id, and writes it in each line of the log. */
  private static final String REQUEST_ID = "X-Request-Id";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%1$s"><head><meta charset="UTF-8" /><title>%2$s · Interlend</title></head>
      <body><h1>%2$s</h1><p>%3$s</p><p id="reference">%4$s</p></body></html>
      """;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(REQUEST_ID, request.getHeader(REQUEST_ID));
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      LOG.log(Level.WARNING, "The error page cannot be shown: {0}", failure.getMessage());
      response.resetBuffer();
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write(page(request));
    }
  }

  private static String page(HttpServletRequest request) {
    Language language = BrowserLanguage.find(request).orElse(Language.EN);
    String bundle = isOfPatrons(request) ? "my.texts" : "texts.shell";
    return PAGE.formatted(
        language.code(),
        text(bundle, "error.failure", language),
        text(bundle, "error.failure.why", language),
        request.getHeader(REQUEST_ID));
  }

  private static boolean isOfPatrons(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
        && uri.startsWith(request.getContextPath() + "/my/");
  }

  private static String text(String bundle, String key, Language language) {
    return Sentences.of(
        ErrorPageFilter.class.getClassLoader(),
        "org.interlend.console." + bundle,
        key,
        language.locale(),
        List.of());
  }
}
