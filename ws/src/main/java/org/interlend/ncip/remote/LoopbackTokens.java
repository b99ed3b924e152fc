package org.interlend.ncip.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interlend.security.RandomToken;

/**
 * One-time tokens by which this server recognizes a message that it sends to itself over the
 * loopback interface. Each is valid once, for one partner, in the process that issued it; none is
 * stored.
 */
@ApplicationScoped
public class LoopbackTokens {

  /** The HTTP header that carries a token. */
  public static final String HEADER = "X-Interlend-LoopbackToken";

  private final Map<String, LoopbackToken> issued = new ConcurrentHashMap<>();

  /**
   * Issues a token for one message of this partner; the sender revokes a token that was not used.
   */
  public String issue(String partner) {
    String token = RandomToken.next();
    issued.put(token, new LoopbackToken(partner, null));
    return token;
  }

  public void revoke(String token) {
    issued.remove(token);
  }

  /** The token of a message; empty when it is unknown or already used. */
  Optional<LoopbackToken> of(HttpServletRequest http) {
    return Optional.ofNullable(http.getHeader(HEADER)).map(issued::remove);
  }
}
