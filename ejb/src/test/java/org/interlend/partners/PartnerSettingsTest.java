package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.profile.WorkflowProfileSettings;
import org.interlend.partners.rules.TemporaryItemRuleSettings;
import org.interlend.partners.slnp.SlnpReportServer;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpTls;
import org.interlend.settings.OtherSettings;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.junit.jupiter.api.Test;

class PartnerSettingsTest {

  @Test
  void everySettingHasALabel() {
    List<String> nameless = new ArrayList<>();
    addNameless(new PartnerSettings() {}, nameless);
    addNameless(new AuthenticationSettings(), nameless);
    addNameless(new NcipSettings(), nameless);
    addNameless(new SlnpSettings(), nameless);
    addNameless(new SlnpTls(), nameless);
    addNameless(new SlnpReportServer(), nameless);
    addNameless(new LibrisSettings(), nameless);
    addNameless(new TemporaryItemRuleSettings(), nameless);
    addNameless(new WorkflowProfileSettings() {}, nameless);
    assertThat(nameless).isEmpty();
  }

  private static void addNameless(SettingsGroup group, List<String> nameless) {
    for (SettingProperty setting : SettingProperty.all(group.getClass())) {
      if (setting.read(group) instanceof SettingsGroup part) {
        addNameless(part, nameless);
      } else if (setting.label(Locale.ENGLISH).isEmpty()) {
        nameless.add(setting.name());
      }
    }
  }

  @Test
  void aPartnerTakesEachSetting() {
    PartnerSettings entered = OtherSettings.fill(new PartnerSettings() {});
    PartnerSettings saved = new PartnerSettings() {};

    saved.take(entered);

    assertThat(saved).usingRecursiveComparison().isEqualTo(entered);
  }

  @Test
  void aPartnerTakesSettingsInCopies() {
    PartnerSettings entered = new PartnerSettings() {};
    AcceptItemSettings accept = TestPartner.set(entered.accept(), "barcodePrefix", "ILL-");
    TestPartner.set(entered, "agencyAliases", List.of("B", "A", "B"));
    TestPartner.set(entered, "pickupNames", Map.of("Central", "MAIN"));
    Partner partner = partner(entered);

    TestPartner.set(accept, "barcodePrefix", "X-");

    assertThat(partner.accept().barcodePrefix()).isEqualTo("ILL-");
    assertThat(partner.agencyAliases()).containsExactlyInAnyOrder("A", "B");
    assertThat(partner.pickupNames()).containsExactly(Map.entry("Central", "MAIN"));
  }

  @Test
  void anEmptyTextIsNotSet() {
    PartnerSettings entered = new PartnerSettings() {};
    TestPartner.set(entered, "ncipUrl", "");
    TestPartner.set(entered, "address", "\n 7 Quay Street \n\nBrightwater\n");
    TestPartner.set(entered.accept(), "location", "");
    Partner partner = partner(entered);

    assertThat(partner.ncipUrl()).isNull();
    assertThat(partner.address()).isEqualTo("7 Quay Street\nBrightwater");
    assertThat(partner.accept().location()).isNull();
  }

  @Test
  void aSwitchThatIsNotSetHasTheClientsPreset() {
    Partner partner = new Partner("BROKER");
    partner.describe(
        new PartnerSettings() {},
        PartnerConnectionInput.ncip(
            NcipSettings.of(ClientProduct.CROSSLINK), new AuthenticationSettings()));

    assertThat(partner.switches()).isEqualTo(ClientProduct.CROSSLINK.preset());
    assertThat(partner.request().refuseUnfilled()).isTrue();
    assertThat(partner.deviations()).isEmpty();
  }

  private static Partner partner(PartnerSettings settings) {
    Partner partner = new Partner("BROKER");
    partner.describe(
        settings, PartnerConnectionInput.ncip(new NcipSettings(), new AuthenticationSettings()));
    return partner;
  }
}
