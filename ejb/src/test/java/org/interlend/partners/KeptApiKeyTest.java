package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.partners.TestPartner.set;

import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.security.KeyedDigest;
import org.interlend.security.SecretCipher;
import org.junit.jupiter.api.Test;

/** How long the key of a partner's API stays in its record. */
class KeptApiKeyTest {

  private final PartnerSettings settings = new PartnerSettings() {};
  private final LibrisSettings libris = new LibrisSettings();
  private final Partner partner = new Partner("LIBRIS");

  @Test
  void theKeyStaysWhileTheAddressIsTheSame() {
    save("key");
    set(libris, "pollMinutes", 10);
    set(libris, "baseUrl", LibrisSettings.LIBRIS + "/");
    save(null);

    assertThat(partner.secrets().hasApiKey()).isTrue();
  }

  @Test
  void theKeyIsNotSentToAnAddressForWhichItWasNotEntered() {
    save("key");
    set(libris, "baseUrl", "https://elsewhere.example/api");
    save(null);

    assertThat(partner.secrets().hasApiKey()).isFalse();

    save("key");
    assertThat(partner.secrets().hasApiKey()).isTrue();
    set(libris, "baseUrl", null);
    save(null);
    assertThat(partner.secrets().hasApiKey()).isFalse();
  }

  private void save(String apiKey) {
    set(settings, "protocol", BrokerProtocol.LIBRIS);
    PartnerSecretsInput given = new PartnerSecretsInput(null, null, null, apiKey);
    partner.describe(
        settings,
        new PartnerConnectionInput(
            new NcipSettings(), new AuthenticationSettings(), null, libris, given));
    partner
        .secrets()
        .take(
            given,
            partner.code(),
            new KeyedDigest(),
            new SecretCipher() {
              @Override
              public String encrypt(String secret, String owner) {
                return "encrypted";
              }
            });
  }
}
