package org.interlend.partners.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.security.KeyedDigest;
import org.interlend.security.SecretCipher;
import org.junit.jupiter.api.Test;

class StoredSecretsTest {

  private static final String PASTED = " sixteen letters\t";

  private final StoredSecrets secrets = new StoredSecrets();

  @Test
  void aSecretIsKeptAsMessagesHaveIt() {
    take(PASTED, PASTED);
    assertThat(secrets.secretDigest()).contains("digest of sixteen letters.");
    assertThat(secrets.passwordDigest()).contains("digest of " + PASTED + ".");

    take(null, "");
    assertThat(secrets.secretDigest()).isPresent();
    assertThat(secrets.passwordDigest()).isEmpty();
  }

  private void take(String secret, String password) {
    secrets.take(
        new PartnerSecretsInput(secret, null, password, null),
        "PARTNER",
        new KeyedDigest() {
          @Override
          public String of(String text) {
            return "digest of " + text + ".";
          }
        },
        new SecretCipher() {});
  }
}
