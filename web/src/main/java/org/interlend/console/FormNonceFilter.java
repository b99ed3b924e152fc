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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Refuses forms without the nonce that the page's script adds. PrimeFaces treats such a form as an
 * attack and fails; this filter explains what is missing.
 */
@WebFilter(urlPatterns = "*.xhtml")
public class FormNonceFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String NONCE = "primefaces.nonce";

  @Inject private ConsoleTexts texts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isForm(request) && !isNonce(request.getParameter(NONCE))) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().println(texts.shell("error.noScripts"));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isForm(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
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
}
