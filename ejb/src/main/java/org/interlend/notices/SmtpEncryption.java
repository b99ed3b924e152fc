package org.interlend.notices;

import java.util.Locale;
import java.util.Properties;
import org.interlend.operator.OperatorSetting;

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

  /** What the operator has set. */
  static SmtpEncryption ofSettings() {
    return OperatorSetting.SMTP_TLS
        .value()
        .map(text -> valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(OFF);
  }

  void applyTo(Properties session) {}
}
