package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interlend.WorkflowException;
import org.interlend.persistence.ListColumn;
import org.interlend.security.NetworkList;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;

/** How a partner's messages are authenticated, and how many are accepted. */
@Embeddable
public class AuthenticationSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Advanced
  @Size(max = 255)
  @Pattern(regexp = "[^:]*", message = "{settings.noColon}")
  @Column(name = "login_name")
  private String loginName;

  @Advanced
  @Size(max = 500)
  @Column(name = "client_certificate")
  private String certificate;

  @Convert(converter = ListColumn.class)
  @Column(name = "allowed_addresses")
  private List<@NotBlank String> allowedAddresses = List.of();

  @Advanced
  @Min(1)
  @Max(100_000)
  @Column(name = "messages_per_minute")
  private Integer messagesPerMinute;

  @Column(name = "authentication_open")
  private boolean open;

  /**
   * A copy for a partner's record, in which certificate and addresses are valid.
   *
   * @throws WorkflowException INVALID_DATA for an invalid certificate or address
   */
  AuthenticationSettings checked() {
    AuthenticationSettings checked = SettingProperty.transfer(this, new AuthenticationSettings());
    checked.certificate =
        WorkflowException.checked(
            "authentication.certificate",
            () -> certificate == null ? null : ClientCertificate.of(certificate).written());
    checked.allowedAddresses =
        WorkflowException.checked("authentication.allowedAddresses", () -> networks().written());
    return checked;
  }

  /** Removes what identifies one client, and no longer accepts messages from every client. */
  protected final void resetForCopy() {
    loginName = null;
    certificate = null;
    open = false;
  }

  /** The user name for HTTP Basic, if it is not the partner's code. */
  public Optional<String> loginName() {
    return Optional.ofNullable(loginName);
  }

  /** Whether the certificate is the required one; true also if none is required. */
  public boolean accepts(Optional<X509Certificate> shown) {
    return certificate == null || shown.map(ClientCertificate.of(certificate)::is).orElse(false);
  }

  /** Whether messages from this address are accepted. */
  public boolean allows(String address) {
    NetworkList networks = networks();
    return networks.isEmpty() || networks.contain(address);
  }

  /** Whether a certificate or certain addresses are required. */
  boolean asksForProof() {
    return certificate != null || networks().areRestrictive();
  }

  /** Whether messages are processed although no authentication is set. */
  public boolean open() {
    return open;
  }

  private NetworkList networks() {
    return NetworkList.of(allowedAddresses);
  }

  /** The rate limit in messages per minute; empty if there is none. */
  public OptionalInt messagesPerMinute() {
    return messagesPerMinute == null ? OptionalInt.empty() : OptionalInt.of(messagesPerMinute);
  }
}
