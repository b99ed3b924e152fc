package org.interlend.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.interlend.operator.OperatorSetting;

/**
 * The proxies that the operator trusts (INTERLEND_TRUSTED_PROXIES). The header X-Forwarded-For
 * counts only in requests from them.
 */
@ApplicationScoped
public class TrustedProxies {

  private static final String NOWHERE = "unknown";

  private NetworkList proxies = NetworkList.of(List.of());

  @PostConstruct
  void readSetting() {
    read(OperatorSetting.TRUSTED_PROXIES.value().orElse(null));
  }

  /**
   * @param listed addresses and networks, separated by commas or blanks; null for none
   */
  void read(String listed) {
    proxies = NetworkList.listedIn(listed);
  }

  /** Whether the address is that of a trusted proxy. */
  public boolean trust(String address) {
    return proxies.contain(address);
  }

  /**
   * The network address of the client: the peer of the connection, or behind trusted proxies the
   * last address in X-Forwarded-For that is not one of the proxies.
   *
   * @return {@code unknown} when a trusted proxy sends a text that is no address
   */
  public String clientAddress(HttpServletRequest request) {
    return clientAddress(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  String clientAddress(String peer, List<String> forwardedFor) {
    String[] hops = String.join(",", forwardedFor).split(",");
    String address = peer;
    for (int i = hops.length - 1; i >= 0 && trust(address); i--) {
      String hop = hops[i].strip();
      if (!hop.isEmpty()) {
        address = NetworkList.isAddress(hop) ? hop : NOWHERE;
      }
    }
    return address;
  }
}
