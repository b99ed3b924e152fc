package org.interlend.partners.slnp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import org.interlend.security.KeyStores;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingsGroup;

/** TLS of the listener for a ZFL server. Without it, a tunnel such as stunnel stands in front. */
@Embeddable
public class SlnpTls implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Advanced
  @Pattern(regexp = "(" + KeyStores.NAME + ")?", message = "{settings.keyStore}")
  @Column(name = "slnp_key_store")
  private String keyStore;

  @Advanced
  @Column(name = "slnp_client_auth")
  private boolean clientAuth;

  boolean empty() {
    return keyStore == null && !clientAuth;
  }

  /** Name of the key store with our certificate and, if any, those of the clients. */
  public String keyStore() {
    return keyStore;
  }

  /** Whether clients must present a certificate that the key store trusts. */
  public boolean clientAuth() {
    return clientAuth;
  }
}
