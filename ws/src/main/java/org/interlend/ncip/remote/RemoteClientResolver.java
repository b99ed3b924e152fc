package org.interlend.ncip.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.interlend.partners.secret.Login;
import org.interlend.security.AuthorizationHeader;
import org.interlend.security.TrustedProxies;

/** Reads the sender of an HTTP request. */
@ApplicationScoped
public class RemoteClientResolver {

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  @Inject private TrustedProxies proxies;

  public RemoteClient of(HttpServletRequest http) {
    return new RemoteClient(
        proxies.clientAddress(http), login(http.getHeader("Authorization")), certificate(http));
  }

  private static Optional<X509Certificate> certificate(HttpServletRequest http) {
    return http.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }

  /** Empty when the header is missing or malformed. */
  private static Optional<Login> login(String authorization) {
    return AuthorizationHeader.of(authorization) instanceof AuthorizationHeader.Basic basic
        ? Optional.of(new Login(basic.name(), basic.password()))
        : Optional.empty();
  }
}
