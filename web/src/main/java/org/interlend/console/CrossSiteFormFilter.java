package org.interlend.console;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.interlend.security.CrossSite;

/**
 * Refuses forms that no page of this server has sent, such as a sign-in under another account:
 * those of other sites, and links that look like a form to Faces. It also refuses forms without the
 * nonce that the page's script adds. PrimeFaces treats such a form as an attack and fails; this
 * filter explains what is missing.
 */
@WebFilter(urlPatterns = "*.xhtml")
public class CrossSiteFormFilter extends HttpFilter {

  /** The parameter, and the value of a view, by which PrimeFaces knows the form of its page. */
  static final String NONCE = "primefaces.nonce";

  @Inject private ConsoleTexts texts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isForm(request)) {
      chain.doFilter(request, response);
    } else if (!"POST".equals(request.getMethod()) || CrossSite.isFrom(request)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, texts.shell("error.foreignForm"));
    } else if (!isNonce(request.getParameter(NONCE))) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, texts.shell("error.noScripts"));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whether Faces takes it for a form, of whatever method. */
  private static boolean isForm(HttpServletRequest request) {
    return request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
  }

  /** Whether it is a UUID in Base64. */
  private static boolean isNonce(String text) {
    if (text == null) {
      return false;
    }
    try {
      UUID.fromString(new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII));
      return true;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  /**
   * Answers a form with a sentence. The answer is complete: during the sign-in the server would
   * otherwise add a page of its own, and fail.
   *
   * @throws IOException when the client is gone
   */
  public static void refuse(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    try (PrintWriter writer = response.getWriter()) {
      writer.println(sentence);
    }
  }
}
