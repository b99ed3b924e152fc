package org.interlend.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.interlend.support.FreePort;

/** A provider of single sign-on (OpenID Connect), which keeps its address when it starts again. */
public final class SignInProvider implements AutoCloseable {

  private static final String REALM = "library";

  private final int port = FreePort.next();
  private MockOAuth2Server provider;

  /** One that answers. */
  public SignInProvider() {
    start();
  }

  void start() {
    provider = new MockOAuth2Server(new OAuth2Config(true));
    try {
      provider.start(InetAddress.getByName("127.0.0.1"), port);
      // Its first answers take long, and a server waits five seconds for them.
      for (var address : List.of(provider.wellKnownUrl(REALM), provider.jwksUrl(REALM))) {
        URI.create(address.toString()).toURL().openStream().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings with which a server asks it. */
  public Map<String, String> settings() {
    return Map.of(
        "INTERLEND_OIDC_URL", provider.issuerUrl(REALM).toString(),
        "INTERLEND_OIDC_SECRET", "known to both",
        "INTERLEND_OIDC_NAME", "University login");
  }

  int port() {
    return port;
  }

  /** The next token has expired. */
  void letATokenExpire() {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(REALM, "x", "JWT", null, Map.of(), -300));
  }

  @Override
  public void close() {
    provider.shutdown();
  }
}
