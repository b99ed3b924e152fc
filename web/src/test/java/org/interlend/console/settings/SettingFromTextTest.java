package org.interlend.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.PartnerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingFromTextTest {

  private final PartnerSettings partner = new PartnerSettings() {};

  @Test
  void aSettingIsWrittenByItsType() {
    write("name", "First library");
    write("status", "inactive");
    write("timeZone", "Europe/Stockholm");
    write("agencyAliases", "A; B;\nC;");
    write("acceptItem.location", "ILL");
    write("acceptItem.fileDays", "30");
    write("lendingWorkflow.expireAfterDays", "7");

    assertThat(partner.name()).isEqualTo("First library");
    assertThat(partner.status()).isEqualTo(PartnerStatus.INACTIVE);
    assertThat(partner.timeZone()).contains(ZoneId.of("Europe/Stockholm"));
    assertThat(partner.agencyAliases()).containsExactlyInAnyOrderElementsOf(List.of("A", "B", "C"));
    assertThat(partner.accept().location()).isEqualTo("ILL");
    assertThat(partner.accept().fileDays()).contains(30);
    assertThat(partner.ownLending().expireAfterDays()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "Ja, true",
    "TRUE, true",
    "1, true",
    "no, false",
    "Nein, false",
    "nej, false"
  })
  void aYesMayBeInAnyLanguageOfTheConsole(String word, boolean meant) {
    write("lendingSupported", word);

    assertThat(partner.lendingSupported()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "status, asleep",
    "timeZone, Atlantis",
    "acceptItem.fileDays, many",
    "lendingSupported, maybe"
  })
  void aTextThatIsNoValueIsRefused(String path, String text) {
    assertThatThrownBy(() -> write(path, text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "acceptItem", "acceptItem.nothing", "pickupNames", "name.x", ""})
  void whatIsNoSettingWithOneValueIsNotFound(String path) {
    assertThat(SettingFromText.find(partner, path)).isEmpty();
  }

  private void write(String path, String text) {
    SettingFromText.find(partner, path).orElseThrow().write(text);
  }
}
