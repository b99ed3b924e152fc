package org.interlend.console.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.security.SecretCipher;

/**
 * Keeps a begun sign-in in the browser while the person is at the provider: encrypted with the key
 * of the servers, and deleted when the answer is taken.
 */
@ApplicationScoped
class SignInCookie {

  private static final String NAME = "interlend.sign-in";
  private static final String OWNER = "sign-in by OpenID Connect";
  private static final String PATH = "/sign-in";

  @Inject private SecretCipher cipher;
  @Inject private Clock clock;

  void keep(PendingSignIn begun, HttpServletRequest request, HttpServletResponse response) {
    String sealed = cipher.encrypt(begun.text(), OWNER).replace('+', '-').replace('/', '_');
    response.addCookie(
        cookie(sealed.replace("=", ""), (int) PendingSignIn.VALID.toSeconds(), request));
  }

  /** The sign-in that the browser has begun; it is forgotten, so that it is taken once. */
  Optional<PendingSignIn> take(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> sealed =
        Optional.ofNullable(request.getCookies())
            .map(Arrays::stream)
            .orElseGet(Stream::empty)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
    if (sealed.isPresent()) {
      response.addCookie(cookie("", 0, request));
    }
    return sealed.flatMap(this::opened);
  }

  private Optional<PendingSignIn> opened(String sealed) {
    try {
      return cipher
          .decrypt(sealed.replace('-', '+').replace('_', '/'), OWNER)
          .flatMap(text -> PendingSignIn.of(text, clock.instant()));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Lax: the provider's redirect brings it back, a form of another site does not. */
  private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath(request.getContextPath() + PATH);
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.getServletContext().getSessionCookieConfig().isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
