package org.interlend.partners.libris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.partners.libris.LibrisSettings.PatronNumber;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.settings.SettingProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrisSettingsTest {

  private final LibrisSettings settings = new LibrisSettings();

  @ParameterizedTest
  @CsvSource({
    "'', Uteliggande, SENT",
    "10, Levererad, SHIPPED",
    "10, Delivered, SHIPPED",
    "7, , CONDITIONAL",
    "0, Läst, READ",
    ", Ej avbeställd!, CANCEL_REFUSED",
    "99, Okänd,",
    ", ,",
  })
  void aStatusIsKnownByItsCodeOrElseItsText(String code, String text, LibrisStatus status) {
    assertThat(settings.meaning(code, text).orElse(null)).isEqualTo(status);
  }

  @Test
  void theDeliveredStatusesComeBackWhenAllAreTakenAway() {
    set("statuses", List.of());

    assertThat(settings.checked().meaning(null, "Makulerad")).contains(LibrisStatus.CANCELED);
  }

  @Test
  void aStatusListedTwiceIsRefused() {
    set(
        "statuses",
        List.of(
            new LibrisStatusMapping("Levererad", "10", LibrisStatus.SHIPPED),
            new LibrisStatusMapping("Skickad", "10", LibrisStatus.SHIPPED)));

    assertThatThrownBy(settings::checked)
        .isInstanceOf(WorkflowException.class)
        .hasMessage("The status Skickad or its code is listed twice");
  }

  @Test
  void sigelOfDifferentCaseAreDifferentLibraries() {
    set("sigels", List.of(new OwnSigel("Gk", "MAIN"), new OwnSigel("GK", "LAW")));
    assertThat(settings.checked().libraries()).containsExactly("MAIN", "LAW");

    set("sigels", List.of(new OwnSigel("Gk", "MAIN"), new OwnSigel("Gk", "LAW")));
    assertThatThrownBy(settings::checked).hasMessage("The Sigel Gk is listed twice");
  }

  @Test
  void aSigelIsCommonToTwoRecordsInTheSameSpellingOnly() {
    LibrisSettings other = new LibrisSettings();
    set("sigels", List.of(new OwnSigel("Xyz", "MAIN"), new OwnSigel("Gk", "LAW")));
    SettingProperty sigels = SettingProperty.find(LibrisSettings.class, "sigels").orElseThrow();

    sigels.write(other, List.of(new OwnSigel("GK", "LAW")));
    assertThat(settings.commonSigel(other)).isEmpty();

    sigels.write(other, List.of(new OwnSigel("GK", "LAW"), new OwnSigel("Gk", "MAIN")));
    assertThat(settings.commonSigel(other)).contains("Gk");
  }

  @Test
  void tablesAreStoredAsTheyAre() {
    LibrisStatusMappingsColumn statuses = new LibrisStatusMappingsColumn();
    PatronIdentifierTypesColumn numbers = new PatronIdentifierTypesColumn();
    List<PatronNumber> order = List.of(PatronNumber.PRIMARY_ID, PatronNumber.BARCODE);

    assertThat(
            statuses.convertToEntityAttribute(
                statuses.convertToDatabaseColumn(LibrisStatusMapping.delivered())))
        .isEqualTo(LibrisStatusMapping.delivered());
    List<LibrisStatusMapping> marked =
        List.of(new LibrisStatusMapping("Sänd|\\", "4|", LibrisStatus.SHIPPED));
    assertThat(statuses.convertToEntityAttribute(statuses.convertToDatabaseColumn(marked)))
        .isEqualTo(marked);
    assertThat(numbers.convertToEntityAttribute(numbers.convertToDatabaseColumn(order)))
        .isEqualTo(order);
  }

  @Test
  void theAddressHasNoSlashAtItsEnd() {
    set("baseUrl", "http://127.0.0.1:8099/api//");
    assertThat(settings.checked().baseUrl()).isEqualTo("http://127.0.0.1:8099/api");

    set("baseUrl", "");
    assertThat(settings.checked().baseUrl()).isEqualTo(LibrisSettings.LIBRIS);
  }

  private void set(String name, Object value) {
    SettingProperty.find(LibrisSettings.class, name).orElseThrow().write(settings, value);
  }
}
