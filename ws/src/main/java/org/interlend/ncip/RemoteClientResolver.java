package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.interlend.partners.Login;
import org.interlend.security.TrustedProxies;

/** Tells who calls by HTTP. */
@ApplicationScoped
class RemoteClientResolver {

  private static final String BASIC = "Basic ";
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  @Inject private TrustedProxies proxies;
  @Inject private LoopbackTokens loopbackTokens;

  RemoteClient of(HttpServletRequest http) {
    return new RemoteClient(
        proxies.clientAddress(http),
        login(http.getHeader("Authorization")),
        certificate(http),
        loopbackTokens.of(http));
  }

  private static Optional<X509Certificate> certificate(HttpServletRequest http) {
    return http.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }

  /** Empty when there is none, or none that can be read (RFC 7617). */
  private static Optional<Login> login(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String text = new String(bytes, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Login(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
