package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpEncryptionTest {

  private static final String SETTING = "interlend.smtp.tls";

  @AfterEach
  void unset() {
    System.clearProperty(SETTING);
  }

  @Test
  void withoutASettingNothingIsEncrypted() {
    assertThat(session()).isEmpty();
  }

  @Test
  void startTlsIsRequired() {
    System.setProperty(SETTING, "starttls");
    assertThat(session())
        .isEqualTo(
            Map.of("mail.smtp.starttls.enable", "true", "mail.smtp.starttls.required", "true"));
  }

  @Test
  void sslEncryptsFromTheBeginning() {
    System.setProperty(SETTING, "ssl");
    assertThat(session()).isEqualTo(Map.of("mail.smtp.ssl.enable", "true"));
  }

  @Test
  void anotherWordIsRefusedWithWhatIsAllowed() {
    System.setProperty(SETTING, "tls");
    assertThatThrownBy(SmtpEncryption::ofSettings)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("INTERLEND_SMTP_TLS is tls. It must be off, starttls or ssl");
  }

  private static Properties session() {
    Properties session = new Properties();
    SmtpEncryption.ofSettings().applyTo(session);
    return session;
  }
}
