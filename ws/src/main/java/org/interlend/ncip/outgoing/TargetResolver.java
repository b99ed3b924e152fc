package org.interlend.ncip.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.interlend.security.AllowedTargets;

/**
 * Gives the HTTP client the addresses of a host that it may connect to, and no others: it asks for
 * them once for each connection, and connects to what it is given.
 */
record TargetResolver(AllowedTargets targets) implements DnsResolver {

  /** A host with many addresses that do not answer would take the time of many messages. */
  private static final int TRIED = 3;

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return targets.resolve(host).stream().limit(TRIED).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
