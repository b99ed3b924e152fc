package org.interlend.partners.slnp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowException;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlnpSettingsTest {

  private final SlnpSettings settings = new SlnpSettings();

  @Test
  void settingsThatAreNotGivenHaveTheDeliveredReports() {
    SlnpReportLine own = new SlnpReportLine("Nummer", "{bestellId}");
    set(settings, "statusMessages", Map.of(SlnpStatus.SHIPPED, List.of(own)));

    SlnpSettings checked = settings.checked();

    assertThat(checked.linesOf(SlnpStatus.SHIPPED)).containsExactly(own);
    assertThat(checked.linesOf(SlnpStatus.RETURN))
        .isEqualTo(SlnpReportDefaults.all().get(SlnpStatus.RETURN))
        .isNotEmpty();
  }

  @Test
  void latinOneHasTheDashesAndQuotationMarksOfWindows() {
    assertThat(settings.charset()).isEqualTo(StandardCharsets.UTF_8);
    set(settings, "charset", "ISO-8859-1");

    assertThat("„ö“ – 5 €".getBytes(settings.charset()))
        .isEqualTo(new byte[] {-124, -10, -109, 32, -106, 32, 53, 32, -128});
  }

  @Test
  void aStatusWithoutLinesIsNotReported() {
    set(settings, "statusMessages", Map.of(SlnpStatus.RETURN, List.of()));

    assertThat(settings.checked().linesOf(SlnpStatus.RETURN)).isEmpty();
  }

  @Test
  void reportsAreStoredAsTheyAre() {
    SlnpReportsColumn column = new SlnpReportsColumn();
    var messages = SlnpReportDefaults.all();
    messages.put(SlnpStatus.RETURN, List.of());
    messages.put(SlnpStatus.SHIPPED, List.of(new SlnpReportLine("Bemerkung", "")));

    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(messages)))
        .isEqualTo(messages);
  }

  @Test
  void aSigelListedTwiceIsRefusedInEverySpelling() {
    set(
        settings,
        "ownSigels",
        List.of(
            new OwnSigel("DE-701", "MAIN"),
            new OwnSigel("Kon 4", "MAIN"),
            new OwnSigel("de-KON 4", "LAW")));

    assertThatThrownBy(settings::checked)
        .isInstanceOf(WorkflowException.class)
        .hasMessage("The Sigel de-KON 4 is listed twice");
  }

  @Test
  void aPinIsNotGivenWithoutTls() {
    set(settings, "pinDisclosure", SlnpSettings.PinDisclosure.ILL_PIN);

    assertThatThrownBy(settings::checked).hasMessageContaining("only given over TLS");

    set(settings, "tls", set(new SlnpTls(), "keyStore", "ill.p12"));
    assertThat(settings.checked().pinDisclosure()).isEqualTo(SlnpSettings.PinDisclosure.ILL_PIN);
  }

  @Test
  void emptyPartsOfAFormAreNotSet() {
    settings.fillParts();

    assertThat(settings.checked().tls()).isEmpty();
    assertThat(settings.checked().server()).isEmpty();
  }

  @Test
  void aRegionSetsWhatIsUsualThere() {
    for (SlnpRegion region : SlnpRegion.values()) {
      settings.preset(region);
      assertThat(settings.checked().titleIdPrefix()).startsWith("(DE-6");
    }
    settings.preset(SlnpRegion.BSZ);

    assertThat(settings.checked().historyUrl().orElseThrow())
        .hasToString("https://zfl-prod.bsz-bw.de/flcgi/zflhistory.pl?BestellId={bestellId}");
  }

  @ParameterizedTest
  @CsvSource({"ill.example.org", "127.0.0", "192.0.2.0/24"})
  void theListenersAddressMustBeAnAddress(String address) {
    set(settings, "address", address);

    assertThatThrownBy(settings::checked).hasMessageStartingWith(address + " is not an IP address");
  }

  @ParameterizedTest
  @CsvSource({
    // allowed, client certificate, connects from, accepted
    "'', false, 127.0.0.1, true",
    "'', false, ::1, true",
    "'', false, 192.0.2.7, false",
    "'', true, 192.0.2.7, true",
    "192.0.2.0/24, false, 192.0.2.7, true",
    "192.0.2.0/24, true, 198.51.100.1, false",
    "192.0.2.0/24, false, 127.0.0.1, false",
  })
  void onlyThisMachineConnectsWithoutProof(
      String allowed, boolean certificate, String client, boolean accepted) {
    set(settings, "allowedAddresses", allowed.isEmpty() ? List.of() : List.of(allowed));
    set(settings, "tls", set(new SlnpTls(), "clientAuth", certificate));

    assertThat(settings.allows(client)).isEqualTo(accepted);
  }

  @Test
  void aListenerOpenToOthersMissesAProof() {
    assertThat(settings.missing()).doesNotContain(PartnerGap.CONNECTION_PROOF);

    set(settings, "address", "0.0.0.0");
    assertThat(settings.missing()).contains(PartnerGap.CONNECTION_PROOF);

    set(settings, "allowedAddresses", List.of("192.0.2.7"));
    assertThat(settings.missing()).doesNotContain(PartnerGap.CONNECTION_PROOF);
  }

  private static <T extends SettingsGroup> T set(T group, String name, Object value) {
    SettingProperty.find(group.getClass(), name).orElseThrow().write(group, value);
    return group;
  }
}
