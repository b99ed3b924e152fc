package org.interlend.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.interlend.security.AllowedTargets;

/**
 * Resolves a host to the addresses that the HTTP client may connect to. The client asks once for
 * each connection and connects only to these addresses.
 */
record TargetDnsResolver(AllowedTargets targets) implements DnsResolver {

  /** Limits the time that a host with many unreachable addresses can take. */
  private static final int MAX_ADDRESSES = 3;

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return targets.resolve(host).stream().limit(MAX_ADDRESSES).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
