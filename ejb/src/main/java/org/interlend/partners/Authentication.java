package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interlend.security.Networks;

/** How a partner's messages are authenticated, and how many are accepted. */
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

  Authentication(AuthenticationInput input, String passwordDigest) {
    loginName = input.loginName();
    this.passwordDigest = passwordDigest;
    certificate =
        input.certificate() == null ? null : ClientCertificate.of(input.certificate()).written();
    Networks networks = Networks.of(input.allowedAddresses());
    allowedAddresses = networks.isEmpty() ? null : networks.toString();
    messagesPerMinute = input.messagesPerMinute();
    open = input.open();
  }

  /** The user name for HTTP Basic, if it is not the partner's code. */
  public Optional<String> loginName() {
    return Optional.ofNullable(loginName);
  }

  /** Digest of the password for HTTP Basic; empty if none is required. */
  public Optional<String> passwordDigest() {
    return Optional.ofNullable(passwordDigest);
  }

  /** Subject or fingerprint of the required client certificate; empty if none is required. */
  public Optional<String> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** Whether the certificate is the required one; true also if none is required. */
  public boolean accepts(Optional<X509Certificate> shown) {
    return certificate == null || shown.map(ClientCertificate.of(certificate)::is).orElse(false);
  }

  /** The addresses and networks from which messages are accepted, as entered; empty for all. */
  public List<String> allowedAddresses() {
    return networks().written();
  }

  /** Whether messages from this address are accepted. */
  public boolean allows(String address) {
    Networks networks = networks();
    return networks.isEmpty() || networks.contain(address);
  }

  /** Whether messages need any kind of authentication. */
  boolean asksForProof() {
    return passwordDigest != null || certificate != null || networks().areRestrictive();
  }

  /** Whether messages are processed although no authentication is set. */
  public boolean open() {
    return open;
  }

  private Networks networks() {
    return Networks.of(allowedAddresses == null ? List.of() : List.of(allowedAddresses.split(" ")));
  }

  /** The rate limit in messages per minute; empty if there is none. */
  public OptionalInt messagesPerMinute() {
    return messagesPerMinute == null ? OptionalInt.empty() : OptionalInt.of(messagesPerMinute);
  }
}
