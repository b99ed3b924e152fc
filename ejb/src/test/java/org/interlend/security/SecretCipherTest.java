package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

  private static final String SETTING = "interlend.secret.key";

  @AfterEach
  void unset() {
    System.clearProperty(SETTING);
  }

  @Test
  void aSecretIsDecryptedForItsOwnRecordOnly() {
    SecretCipher cipher = cipherWith("a".repeat(32));

    String stored = cipher.encrypt("key of the API", "LIBRIS");

    assertThat(stored).doesNotContain("key of");
    assertThat(cipher.encrypt("key of the API", "LIBRIS")).isNotEqualTo(stored);
    assertThat(cipher.decrypt(stored, "LIBRIS")).contains("key of the API");
    assertThat(cipher.decrypt(stored, "OTHER")).isEmpty();
  }

  @Test
  void aSecretIsLostWithTheServersKey() {
    String stored = cipherWith("a".repeat(32)).encrypt("key of the API", "LIBRIS");

    assertThat(cipherWith("b".repeat(32)).decrypt(stored, "LIBRIS")).isEmpty();
  }

  private static SecretCipher cipherWith(String key) {
    System.setProperty(SETTING, key);
    ServerKey serverKey = new ServerKey();
    serverKey.read();
    return new SecretCipher(serverKey);
  }
}
