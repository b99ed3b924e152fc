package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interlend.security.Networks;

/** Who may send messages as a partner, and how many. */
@Embeddable
public class Authentication {

  @Column(name = "login_name")
  private String loginName;

  @Column(name = "login_password_digest")
  private String passwordDigest;

  @Column(name = "client_certificate")
  private String certificate;

  @Column(name = "allowed_addresses")
  private String allowedAddresses;

  @Column(name = "messages_per_minute")
  private Integer messagesPerMinute;

  @Column(name = "authentication_open")
  private boolean open;

  protected Authentication() {}

  Authentication(AuthenticationInput wanted, String passwordDigest) {
    loginName = wanted.loginName();
    this.passwordDigest = passwordDigest;
    certificate =
        wanted.certificate() == null ? null : ClientCertificate.of(wanted.certificate()).written();
    Networks networks = Networks.of(wanted.allowedAddresses());
    allowedAddresses = networks.isEmpty() ? null : networks.toString();
    messagesPerMinute = wanted.messagesPerMinute();
    open = wanted.open();
  }

  /** The name its messages bring by HTTP Basic, when that is not the partner's code. */
  public Optional<String> loginName() {
    return Optional.ofNullable(loginName);
  }

  /** Digest of the password they bring with it; empty when none is asked. */
  public Optional<String> passwordDigest() {
    return Optional.ofNullable(passwordDigest);
  }

  /** Subject or fingerprint of the certificate that must be shown; empty when none must. */
  public Optional<String> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** Whether a certificate is the one that must be shown; true also when none must. */
  public boolean accepts(Optional<X509Certificate> shown) {
    return certificate == null || shown.map(ClientCertificate.of(certificate)::is).orElse(false);
  }

  /** The addresses and networks they may come from, as they were written; none for anywhere. */
  public List<String> allowedAddresses() {
    return networks().written();
  }

  /** Whether messages from this address are taken. */
  public boolean allows(String address) {
    Networks networks = networks();
    return networks.isEmpty() || networks.contain(address);
  }

  /** Whether messages must bring something by which they are told from those of others. */
  boolean asksForProof() {
    return passwordDigest != null || certificate != null || networks().areRestrictive();
  }

  /** Whether messages are served though nothing was agreed on that proves them. */
  public boolean open() {
    return open;
  }

  private Networks networks() {
    return Networks.of(allowedAddresses == null ? List.of() : List.of(allowedAddresses.split(" ")));
  }

  /** How many of its messages are taken in a minute; empty when there is no limit. */
  public OptionalInt messagesPerMinute() {
    return messagesPerMinute == null ? OptionalInt.empty() : OptionalInt.of(messagesPerMinute);
  }
}
