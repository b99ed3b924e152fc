package org.interlend.ncip;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.interlend.Settings;
import org.interlend.WorkflowProblem;
import org.interlend.partners.Login;
import org.interlend.partners.Networks;

/**
 * Tells who calls by HTTP. What X-Forwarded-For says counts only where a proxy that the operator
 * trusts says it, and no further than to the first hop that is none.
 */
@ApplicationScoped
class RemoteClientResolver {

  private static final Logger LOG = System.getLogger(RemoteClientResolver.class.getName());
  private static final String BASIC = "Basic ";
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final String NOWHERE = "unknown";

  @Inject private LoopbackTokens loopbackTokens;

  private Networks proxies;

  @PostConstruct
  void readProxies() {
    try {
      proxies = Networks.listedIn(Settings.trustedProxies().orElse(null));
    } catch (WorkflowProblem wrong) {
      LOG.log(
          Level.ERROR, "No proxy is trusted: INTERLEND_TRUSTED_PROXIES: {0}", wrong.getMessage());
      proxies = Networks.of(List.of());
    }
  }

  RemoteClient of(HttpServletRequest http) {
    return new RemoteClient(
        address(http.getRemoteAddr(), Collections.list(http.getHeaders("X-Forwarded-For"))),
        login(http.getHeader("Authorization")),
        certificate(http),
        loopbackTokens.of(http));
  }

  private String address(String peer, List<String> forwarded) {
    String[] hops = String.join(",", forwarded).split(",");
    String address = peer;
    for (int i = hops.length - 1; i >= 0 && proxies.contain(address); i--) {
      String hop = hops[i].strip();
      if (!hop.isEmpty()) {
        address = Networks.isAddress(hop) ? hop : NOWHERE;
      }
    }
    return address;
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
