package org.interlend.notices;

import static org.interlend.operator.OperatorSetting.MAIL_SERVER;
import static org.interlend.operator.OperatorSetting.SMTP_PASSWORD;

import java.util.Optional;
import org.interlend.operator.SettingSource;

/** The password of the account at the mail server. */
final class SmtpPassword {

  private SmtpPassword() {}

  /**
   * The password, if there is one. That of the operator goes to the operator's mail server only: it
   * does not count when the console says which server that is, or how it is reached.
   */
  static Optional<String> find() {
    boolean elsewhere =
        MAIL_SERVER.stream().anyMatch(setting -> setting.source() == SettingSource.CONSOLE);
    return elsewhere && SMTP_PASSWORD.source() != SettingSource.CONSOLE
        ? Optional.empty()
        : SMTP_PASSWORD.value();
  }
}
