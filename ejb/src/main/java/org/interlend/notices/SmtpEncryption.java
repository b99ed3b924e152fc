package org.interlend.notices;

import java.util.Arrays;
import java.util.Properties;
import org.interlend.Settings;

/** How letters are encrypted on their way to the mail server: always as set, or not sent. */
public enum SmtpEncryption {
  OFF,

  /** The connection begins without encryption; nothing is sent if the server does not offer it. */
  STARTTLS {
    @Override
    void applyTo(Properties session) {
      session.setProperty("mail.smtp.starttls.enable", "true");
      session.setProperty("mail.smtp.starttls.required", "true");
    }
  },

  /** The connection is encrypted from its beginning. */
  SSL {
    @Override
    void applyTo(Properties session) {
      session.setProperty("mail.smtp.ssl.enable", "true");
    }
  };

  /**
   * What the operator has set.
   *
   * @throws IllegalStateException with a message for the operator when it is no kind of encryption
   */
  public static SmtpEncryption ofSettings() {
    String text = Settings.smtpTls().orElse(OFF.name());
    return Arrays.stream(values())
        .filter(each -> each.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Interlend cannot start: INTERLEND_SMTP_TLS is %s. It must be off, starttls or ssl."
                        .formatted(text)));
  }

  void applyTo(Properties session) {}
}
