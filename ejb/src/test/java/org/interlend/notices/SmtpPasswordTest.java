package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.interlend.operator.OperatorSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The password of the mail account. */
class SmtpPasswordTest {

  private static final String PASSWORD = "interlend.smtp.password";

  @BeforeEach
  void theOperatorSetsThePassword() {
    System.setProperty(PASSWORD, "the operator's");
  }

  @AfterEach
  void putBack() {
    System.clearProperty(PASSWORD);
    OperatorSetting.consoleValues(setting -> Optional.empty());
  }

  @Test
  void thePasswordOfTheOperatorGoesToTheOperatorsMailServerOnly() {
    assertThat(SmtpPassword.find()).contains("the operator's");

    for (OperatorSetting reached :
        new OperatorSetting[] {
          OperatorSetting.SMTP_HOST, OperatorSetting.SMTP_PORT, OperatorSetting.SMTP_TLS
        }) {
      console(Map.of(reached, "25"));
      assertThat(SmtpPassword.find()).as("%s", reached).isEmpty();
    }
    console(Map.of(OperatorSetting.MAIL_FROM, "library@example.org"));
    assertThat(SmtpPassword.find()).contains("the operator's");
  }

  @Test
  void aPasswordOfTheConsoleGoesToTheMailServerOfTheConsole() {
    console(
        Map.of(
            OperatorSetting.SMTP_HOST,
            "mail.example.org",
            OperatorSetting.SMTP_PASSWORD,
            "the console's"));
    assertThat(SmtpPassword.find()).contains("the console's");
  }

  private static void console(Map<OperatorSetting, String> values) {
    OperatorSetting.consoleValues(setting -> Optional.ofNullable(values.get(setting)));
  }
}
