package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.partners.TestPartner.set;

import org.interlend.partners.preset.PartnerPreset;
import org.interlend.partners.protocol.BrokerProtocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenewalDefaultsTest {

  @ParameterizedTest
  @EnumSource
  void aBrokerOfEachProductWithAnAddressIsAskedToRenewAndRecallUnlessSwitchedOff(
      PartnerPreset preset) {
    Partner partner = partner(preset, "https://broker.example/ncip", new PartnerSettings() {});
    boolean ncip = preset.protocol() == BrokerProtocol.NCIP;

    assertThat(partner.takesRenewals()).isEqualTo(ncip);
    assertThat(partner.takesRecalls()).isEqualTo(ncip);

    PartnerSettings off = new PartnerSettings() {};
    set(off.ownBorrowing(), "sendRenewItem", false);
    set(off.ownLending(), "sendRecallItem", false);
    Partner silent = partner(preset, "https://broker.example/ncip", off);
    assertThat(silent.takesRenewals()).isFalse();
    assertThat(silent.takesRecalls()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ClientProduct.class)
  void withoutAnAddressNothingIsSentAndTheRecordSaysWhatIsMissing(ClientProduct client) {
    Partner partner =
        partner(
            PartnerPreset.OTHER_NCIP,
            null,
            new PartnerSettings() {},
            set(new NcipSettings(), "client", client));

    assertThat(partner.takesRenewals()).isFalse();
    assertThat(partner.takesRecalls()).isFalse();
    assertThat(partner.lacksAddressForRenewals()).isTrue();
  }

  private static Partner partner(PartnerPreset preset, String url, PartnerSettings settings) {
    return partner(preset, url, settings, set(new NcipSettings(), "client", preset.client()));
  }

  private static Partner partner(
      PartnerPreset preset, String url, PartnerSettings settings, NcipSettings style) {
    set(settings, "name", "Broker");
    set(settings, "protocol", preset.protocol());
    set(settings, "ncipUrl", url);
    settings.support(true, true);
    Partner partner = new Partner("BROKER");
    partner.describe(settings, PartnerConnectionInput.ncip(style, new AuthenticationSettings()));
    return partner;
  }
}
