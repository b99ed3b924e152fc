package org.interlend.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interlend.staff.PasswordRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorSettingTest {

  private static final String H2 =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0";

  @AfterEach
  void unset() {
    OperatorSetting.consoleValues(setting -> Optional.empty());
    Arrays.stream(OperatorSetting.values())
        .map(OperatorSettingTest::property)
        .forEach(System::clearProperty);
  }

  private static String property(OperatorSetting setting) {
    return setting.variable().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  @Test
  void aDefaultSetByTheInstallationIsNoValueOfTheOperator() {
    System.setProperty("interlend.path", "/");
    System.setProperty("interlend.console.path", "/staff");

    assertThat(OperatorSetting.PATH.source()).isEqualTo(SettingSource.DEFAULT);
    assertThat(OperatorSetting.CONSOLE_PATH.source()).isEqualTo(SettingSource.OPERATOR);
  }

  @ParameterizedTest
  @EnumSource
  void aDefaultIsAllowed(OperatorSetting setting) {
    setting.usual().ifPresent(usual -> System.setProperty(property(setting), usual));

    assertThat(setting.problem()).isEmpty();
    assertThat(setting.value()).isEqualTo(setting.usual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DB_URL | jdbc:postgresql://db1,db2:5433/interlend?targetServerType=primary",
        "DB_URL | jdbc:postgresql:interlend",
        "MOVE_FROM | jdbc:h2:file:/var/lib/interlend/interlend",
        "NCIP_TCP_ADDRESS | 0.0.0.0",
        "NCIP_TCP_ADDRESS | ::1",
        "SMTP_HOST | mail.example.org",
        "PUBLIC_URL | https://ill.example.org/",
        "PUBLIC_URL | http://192.0.2.7:8080",
        "TRUSTED_PROXIES | 127.0.0.1, 2001:db8::/32",
        "ADMIN_PASSWORD | 123456789012",
        "SECRET_KEY | 12345678901234567890123456789012",
        "FILE_MEGABYTES | 60",
        "MAIL_FROM | library@example.org",
        "MAIL_FROM | Our Library <library@example.org>",
        "MAIL_FROM | Our Library, East: loans <library@example.org>",
        "MAIL_FROM | ill@[192.0.2.7]",
        "MAIL_FROM | \"a.b.\"@example.org",
        "OIDC_URL | https://login.example.org/realms/library",
        "OIDC_URL | https://library.eu.auth0.com/",
        "OIDC_URL | http://127.0.0.1:8180/realms/library",
        "OIDC_SCOPE | openid groups",
        "MARC_ITEM_FIELD | 949:i=barcode,l=location",
        "MARC_ITEM_FIELD | 952: a=library, p=Barcode",
        "OUTBOX_TIMEOUT | PT0.5S",
        "STOP_SETTLE | PT0S",
        "PATH | /ill.v1/..staff/",
        "DATA_DIR | /tmp",
        "IMPORT_DIR | /not/there/yet"
      })
  void aPossibleValueIsTaken(OperatorSetting setting, String value) {
    System.setProperty(property(setting), value);

    assertThat(setting.problem()).isEmpty();
    assertThat(setting.value()).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DB_URL | postgresql://host/name",
        "DB_URL | jdbc:postgresql://",
        "DB_URL | jdbc:h2:file:/data/interlend",
        "MOVE_FROM | /var/lib/interlend",
        "MOVE_FROM | jdbc:h2:file:/var/lib/interlend/interlend.mv.db",
        "HTTP_PORT | 0",
        "HTTP_PORT | 65536",
        "HTTP_PORT | tcp://10.0.0.1:8080",
        "NCIP_TCP_ADDRESS | 127.0.0.1:2100",
        "NCIP_TCP_CONNECTIONS | -1",
        "NCIP_TCP_IDLE | 60",
        "ACCESS_LOG | yes",
        "DEMO | TRUE",
        "LOG_FORMAT | JSON",
        "PATH | ill",
        "PATH | /..",
        "PATH | /ill/../ncip",
        "CONSOLE_PATH | /./console/",
        "PUBLIC_URL | ill.example.org",
        "PUBLIC_URL | ftp://ill.example.org",
        "TRUSTED_PROXIES | proxy.example.org",
        "ALLOWED_TARGETS | 10.20.0.0/33",
        "ANONYMIZE_DAYS | 1 year",
        "FILE_MEGABYTES | 61",
        "MAIL_FROM | Our Library",
        "MAIL_FROM | library,loans@example.org",
        "MAIL_FROM | Our Library <library@example..org>",
        "OIDC_URL | http://login.example.org/realms/library",
        "OIDC_URL | http://localhost@login.example.org/",
        "OIDC_URL | https://login.example.org/?realm=library",
        "OIDC_SCOPE | profile email",
        "MARC_ITEM_FIELD | 952",
        "MARC_ITEM_FIELD | 952:a=library",
        "MARC_ITEM_FIELD | 952:p=barcode,x=color",
        "OUTBOX_TIMEOUT | PT0S",
        "OUTBOX_TRIES | 0",
        "SMTP_TLS | tls",
        "STOP_SETTLE | PT-1S",
        "STOP_SETTLE | soon",
        "DATA_DIR | /etc/passwd",
        "DATA_DIR | /etc/passwd/data"
      })
  void anImpossibleValueIsRefusedWithItsNameAndWhatIsAllowed(
      OperatorSetting setting, String value) {
    System.setProperty(property(setting), value);

    assertThatThrownBy(setting::value)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Interlend cannot start: INTERLEND_%s is %s. It must be %s.",
            setting.name(), value, setting.allowed());
  }

  @Test
  void aFolderToWhichTheServerMayNotWriteIsRefused(@TempDir Path folder) {
    assumeTrue(folder.toFile().setWritable(false));
    assumeFalse(Files.isWritable(folder), "root may write everywhere");
    System.setProperty("interlend.data.dir", folder.toString());
    System.setProperty("interlend.key.store.dir", folder.toString());

    assertThat(OperatorSetting.DATA_DIR.problem()).isPresent();
    assertThat(OperatorSetting.KEY_STORE_DIR.problem()).isEmpty();
  }

  @Test
  void theFirstPasswordIsRefusedBeforeTheStartIfItIsShorterThanAnyMayBe() {
    System.setProperty("interlend.admin.password", "x".repeat(PasswordRules.MIN_LENGTH - 1));

    assertThat(OperatorSetting.ADMIN_PASSWORD.problem())
        .hasValueSatisfying(
            refusal ->
                assertThat(refusal)
                    .contains("INTERLEND_ADMIN_PASSWORD is not possible", "12 characters")
                    .doesNotContain("xx"));
    System.setProperty("interlend.admin.password", "x".repeat(PasswordRules.MIN_LENGTH));
    assertThat(OperatorSetting.ADMIN_PASSWORD.problem()).isEmpty();
  }

  @Test
  void anH2DatabaseNeedsItsParameters() {
    System.setProperty("interlend.db.url", "jdbc:h2:file:/data/interlend" + H2);
    assertThat(OperatorSetting.DB_URL.problem()).isEmpty();

    System.setProperty(
        "interlend.db.url", "jdbc:h2:file:/data/interlend" + H2.replace("WRITE_DELAY=0", "X=1"));
    assertThat(OperatorSetting.DB_URL.problem()).isPresent();
  }

  @Test
  void aWrongSecretIsNotShown() {
    System.setProperty("interlend.secret.key", "short and known");

    assertThat(OperatorSetting.SECRET_KEY.problem())
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .contains("INTERLEND_SECRET_KEY is not possible", "openssl rand -base64 32")
                    .doesNotContain("short and known"));
  }

  @Test
  void allWrongSettingsAreNamedTogether() {
    System.setProperty("interlend.http.port", "none");
    System.setProperty("interlend.outbox.tries", "many");

    assertThat(SettingsCheck.problems(Optional.empty()))
        .contains(
            """
            Interlend cannot start: INTERLEND_HTTP_PORT is none. It must be a whole number from 1 to 65535.
            INTERLEND_OUTBOX_TRIES is many. It must be a whole number from 1 to 1000.""");
    assertThatThrownBy(() -> SettingsCheck.refuse(Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void misspelledVariablesAreFound() {
    assertThat(
            SettingsCheck.unknown(
                Set.of(
                    "INTERLEND_SMTP_HSOT", "INTERLEND_SMTP_HOST", "INTERLEND_FILE_DAYS", "PATH")))
        .containsExactly("INTERLEND_SMTP_HSOT");
  }

  @Test
  void whatIsSetInTheConsoleCountsBeforeTheVariable() {
    System.setProperty(property(OperatorSetting.MAIL_FROM), "variable@example.org");
    OperatorSetting.consoleValues(
        setting ->
            setting == OperatorSetting.MAIL_FROM
                ? Optional.of("console@example.org")
                : Optional.empty());

    assertThat(OperatorSetting.MAIL_FROM.value()).contains("console@example.org");
    assertThat(OperatorSetting.MAIL_FROM.withoutConsole()).contains("variable@example.org");
    assertThat(OperatorSetting.MAIL_FROM.source()).isEqualTo(SettingSource.CONSOLE);

    OperatorSetting.consoleValues(none -> Optional.empty());

    assertThat(OperatorSetting.MAIL_FROM.value()).contains("variable@example.org");
    assertThat(OperatorSetting.MAIL_FROM.source()).isEqualTo(SettingSource.OPERATOR);
    System.clearProperty(property(OperatorSetting.MAIL_FROM));
    assertThat(OperatorSetting.MAIL_FROM.source()).isEqualTo(SettingSource.NONE);
    assertThat(OperatorSetting.AUDIT_DAYS.source()).isEqualTo(SettingSource.DEFAULT);
  }

  /** The console must not lead to files, databases, ports, keys or other networks. */
  @Test
  void whatLeadsOutOfTheConsoleIsNotChangedThere() {
    OperatorSetting.consoleValues(setting -> Optional.of("from the console"));

    assertThat(
            List.of(
                OperatorSetting.DB_URL,
                OperatorSetting.DATA_DIR,
                OperatorSetting.IMPORT_DIR,
                OperatorSetting.KEY_STORE_DIR,
                OperatorSetting.SECRET_KEY,
                OperatorSetting.ALLOWED_TARGETS,
                OperatorSetting.TRUSTED_PROXIES,
                OperatorSetting.HTTP_PORT,
                OperatorSetting.LDAP_URL,
                OperatorSetting.DEMO))
        .allSatisfy(
            setting -> {
              assertThat(setting.isChangeable()).isFalse();
              assertThat(setting.value()).isNotEqualTo(Optional.of("from the console"));
            });
  }

  @ParameterizedTest
  @CsvSource({"/, /", "/ill, /ill/", "/, /api", "/, /health/console", "/ill, /ill/ncip"})
  void theConsoleHasAPathOfItsOwn(String endpoints, String console) {
    System.setProperty("interlend.path", endpoints);
    System.setProperty("interlend.console.path", console);

    assertThat(SettingsCheck.problems(Optional.empty()))
        .contains(
            "Interlend cannot start: INTERLEND_CONSOLE_PATH is %s. It must differ from INTERLEND_PATH and not lead to one of its endpoints (/ncip, /api, /sru, /health)."
                .formatted(console));
  }

  @ParameterizedTest
  @CsvSource({"/, /console", "/ill, /ill/console", "/ill, /", "/ill, /api", "/, /apis"})
  void theConsoleMayHaveAnyOtherPath(String endpoints, String console) {
    System.setProperty("interlend.path", endpoints);
    System.setProperty("interlend.console.path", console);

    assertThat(SettingsCheck.problems(Optional.empty())).isEmpty();
  }
}
