package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String ANONYMISE = "interlend.anonymise.days";
  private static final String SETTLE = "interlend.stop.settle";
  private static final String ACCESS_LOG = "interlend.access.log";

  @AfterEach
  void forget() {
    System.clearProperty(ANONYMISE);
    System.clearProperty("interlend.file.days");
    System.clearProperty("interlend.file.retention.days");
    System.clearProperty(SETTLE);
    System.clearProperty(ACCESS_LOG);
  }

  @Test
  void anonymizationIsAfterAYearByDefault() {
    assertThat(Settings.anonymiseAfterDays()).contains(365);
    System.setProperty(ANONYMISE, "30");
    assertThat(Settings.anonymiseAfterDays()).contains(30);
  }

  @Test
  void zeroDaysMeanForever() {
    System.setProperty(ANONYMISE, "0");
    assertThat(Settings.anonymiseAfterDays()).isEqualTo(Optional.empty());
  }

  @Test
  void theAuditIsKeptForTwoYearsByDefault() {
    assertThat(Settings.auditDays()).contains(730);
  }

  @Test
  void aSettingIsFoundUnderItsFormerName() {
    System.setProperty("interlend.file.days", "3");
    assertThat(Settings.fileRetentionDays()).contains(3);
    System.setProperty("interlend.file.retention.days", "5");
    assertThat(Settings.fileRetentionDays()).contains(5);
  }

  @Test
  void aSpanOfTimeIsReadOrRefusedByName() {
    assertThat(Settings.stopSettle()).isEqualTo(Duration.ofSeconds(5));
    System.setProperty(SETTLE, "PT0.5S");
    assertThat(Settings.stopSettle()).isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5s", "PT-1S", "soon"})
  void whatIsNoSpanOfTimeIsRefusedByName(String text) {
    System.setProperty(SETTLE, text);
    assertThatThrownBy(Settings::stopSettle)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("INTERLEND_STOP_SETTLE is " + text)
        .hasMessageContaining("PT5S");
  }

  @Test
  void whatIsNeitherTrueNorFalseIsRefusedByName() {
    System.setProperty(ACCESS_LOG, "yes");
    assertThatThrownBy(Settings::accessLog)
        .hasMessageContaining("INTERLEND_ACCESS_LOG is yes. It must be true or false.");
  }
}
