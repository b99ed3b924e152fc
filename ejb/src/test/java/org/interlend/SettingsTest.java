package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.interlend.operator.OperatorSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final String ANONYMIZE = "interlend.anonymize.days";
  private static final String SETTLE = "interlend.stop.settle";

  @AfterEach
  void forget() {
    System.clearProperty(ANONYMIZE);
    System.clearProperty("interlend.file.days");
    System.clearProperty("interlend.file.retention.days");
    System.clearProperty(SETTLE);
  }

  @Test
  void anonymizationIsAfterAYearByDefault() {
    assertThat(Settings.anonymizeAfterDays()).contains(365);
    System.setProperty(ANONYMIZE, "30");
    assertThat(Settings.anonymizeAfterDays()).contains(30);
  }

  @Test
  void zeroDaysMeanForever() {
    System.setProperty(ANONYMIZE, "0");
    assertThat(Settings.anonymizeAfterDays()).isEqualTo(Optional.empty());
  }

  @Test
  void theAuditIsKeptForTwoYearsByDefault() {
    assertThat(Settings.auditDays()).contains(730);
  }

  @Test
  void aSettingIsFoundUnderItsFormerName() {
    System.setProperty("interlend.file.days", "3");
    assertThat(OperatorSetting.FILE_RETENTION_DAYS.asNumber()).contains(3);
    System.setProperty("interlend.file.retention.days", "5");
    assertThat(OperatorSetting.FILE_RETENTION_DAYS.asNumber()).contains(5);
  }

  @Test
  void aSpanOfTimeIsRead() {
    assertThat(OperatorSetting.STOP_SETTLE.asSpan()).isEqualTo(Duration.ofSeconds(5));
    System.setProperty(SETTLE, "PT0.5S");
    assertThat(OperatorSetting.STOP_SETTLE.asSpan()).isEqualTo(Duration.ofMillis(500));
  }
}
