package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretKeyTest {

  private static final String KEY = "interlend.secret.key";

  @AfterEach
  void unset() {
    System.clearProperty(KEY);
  }

  @Test
  void aGuessableKeyIsRefusedWithAdvice() {
    System.setProperty(KEY, "x".repeat(31));

    assertThatThrownBy(Settings::secretKey)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("INTERLEND_SECRET_KEY")
        .hasMessageContaining("openssl rand -base64 32");
  }

  @Test
  void aLongKeyIsAcceptedAndTheKeyIsOptional() {
    assertThat(Settings.secretKey()).isEmpty();

    System.setProperty(KEY, "x".repeat(32));

    assertThat(Settings.secretKey()).contains("x".repeat(32));
  }
}
