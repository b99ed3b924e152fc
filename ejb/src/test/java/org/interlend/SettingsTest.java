package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.interlend.jobs.RetentionPeriod;
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
    assertThat(RetentionPeriod.PATRON_DATA.days()).contains(365);
    System.setProperty(ANONYMIZE, "30");
    assertThat(RetentionPeriod.PATRON_DATA.days()).contains(30);
  }

  @Test
  void zeroDaysMeanForever() {
    System.setProperty(ANONYMIZE, "0");
    assertThat(RetentionPeriod.PATRON_DATA.days()).isEmpty();
  }

  @Test
  void theAuditIsKeptForTwoYearsByDefault() {
    assertThat(RetentionPeriod.AUDIT.days()).contains(730);
  }

  @Test
  void zeroDaysOfFilesMeanAtOnce() {
    System.setProperty("interlend.file.retention.days", "0");
    assertThat(RetentionPeriod.FILES.days()).contains(0);
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
