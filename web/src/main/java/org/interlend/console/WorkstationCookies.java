package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What the browser at a desk remembers for everyone who works there, also after they sign out: the
 * desk itself, and which options of scanning are set. It is kept in cookies.
 */
@ApplicationScoped
public class WorkstationCookies {

  private static final String PREFIX = "interlend.";
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  public Optional<String> get(String name) {
    return external().getRequestCookieMap().get(PREFIX + name) instanceof Cookie cookie
        ? decoded(cookie.getValue())
        : Optional.empty();
  }

  /** A cookie that was edited counts as absent. */
  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException edited) {
      return Optional.empty();
    }
  }

  public void set(String name, String value) {
    ExternalContext external = external();
    Cookie cookie = new Cookie(PREFIX + name, PageAddress.encoded(value));
    cookie.setPath(external.getRequestContextPath() + "/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(((ServletContext) external.getContext()).getSessionCookieConfig().isSecure());
    cookie.setAttribute("SameSite", "Lax");
    ((HttpServletResponse) external.getResponse()).addCookie(cookie);
  }

  /**
   * @param otherwise while it has not been set here
   */
  public boolean isSet(String name, boolean otherwise) {
    return get(name).map(Boolean::valueOf).orElse(otherwise);
  }

  public void set(String name, boolean value) {
    set(name, Boolean.toString(value));
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
