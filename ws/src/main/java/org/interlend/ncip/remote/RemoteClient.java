package org.interlend.ncip.remote;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.interlend.exchange.ReprocessingCommand;
import org.interlend.partners.secret.Login;

/**
 * The sender of a message, as the connection shows it.
 *
 * @param address the network address the message comes from
 * @param login name and password, if it sent any
 * @param certificate its client certificate of the TLS connection to this server, if any
 * @param internalOrigin the mark of a message that this server makes itself, for the simulator, dry
 *     runs and refused messages that staff have processed
 */
public record RemoteClient(
    String address,
    Optional<Login> login,
    Optional<X509Certificate> certificate,
    Optional<InternalOrigin> internalOrigin) {

  /** A sender elsewhere. */
  public RemoteClient(
      String address, Optional<Login> login, Optional<X509Certificate> certificate) {
    this(address, login, certificate, Optional.empty());
  }

  /** A sender on this machine. */
  public static final RemoteClient LOCAL =
      new RemoteClient("127.0.0.1", Optional.empty(), Optional.empty());

  /** This server, on behalf of a partner. */
  public static RemoteClient loopback(String partner) {
    return loopback(new InternalOrigin(partner, null));
  }

  /** This server, on behalf of a partner whose refused message staff have processed once more. */
  public static RemoteClient repeating(String partner, ReprocessingCommand order) {
    return loopback(new InternalOrigin(partner, order));
  }

  private static RemoteClient loopback(InternalOrigin sender) {
    return new RemoteClient(
        LOCAL.address(), Optional.empty(), Optional.empty(), Optional.of(sender));
  }
}
