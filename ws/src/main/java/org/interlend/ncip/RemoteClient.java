package org.interlend.ncip;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.interlend.partners.Login;

/**
 * Who is at the other end of the line, as far as the line tells.
 *
 * @param address the network address the message comes from
 * @param login name and password, where it brought some
 * @param certificate what it showed when it opened the TLS connection to this server, if anything
 * @param loopbackToken this server's own word for it, where staff try what a partner's messages do
 */
public record RemoteClient(
    String address,
    Optional<Login> login,
    Optional<X509Certificate> certificate,
    Optional<LoopbackToken> loopbackToken) {

  /** Somebody for whom nobody vouches. */
  public RemoteClient(
      String address, Optional<Login> login, Optional<X509Certificate> certificate) {
    this(address, login, certificate, Optional.empty());
  }

  /** Someone on this very machine. */
  public static final RemoteClient LOCAL =
      new RemoteClient("127.0.0.1", Optional.empty(), Optional.empty());

  /** This server itself, on behalf of a partner. */
  public static RemoteClient loopback(String partner) {
    return new RemoteClient(
        LOCAL.address(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new LoopbackToken(partner)));
  }
}
