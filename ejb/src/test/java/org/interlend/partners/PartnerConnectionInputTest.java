package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interlend.partners.TestPartner.set;

import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpSettings.PinDisclosure;
import org.junit.jupiter.api.Test;

class PartnerConnectionInputTest {

  private final PartnerSettings settings = new PartnerSettings() {};
  private final SlnpSettings slnp = new SlnpSettings();
  private final PartnerConnectionInput connection =
      new PartnerConnectionInput(
          new NcipSettings(),
          new AuthenticationSettings(),
          slnp,
          null,
          PartnerSecretsInput.UNCHANGED);

  @Test
  void whoMayNotReadPatronsGivesNothingOfThemToAPartner() {
    set(slnp, "pinDisclosure", PinDisclosure.VERIFY);
    assertThatCode(() -> connection.refuseGivingMore(settings, Optional.empty()))
        .doesNotThrowAnyException();

    set(slnp, "pinDisclosure", PinDisclosure.ILL_PIN);
    assertThat(refusedSetting()).isEqualTo("slnp.pinDisclosure");

    set(settings.lookup(), "personalDataWithoutPin", true);
    assertThat(refusedSetting()).isEqualTo("lookupUser.personalDataWithoutPin");
  }

  @Test
  void whatAPartnerIsGivenAlreadyMayBeSavedByAll() {
    set(settings.lookup(), "personalDataWithoutPin", true);
    var before = TestPartner.called("KNOWN").make();
    set(before.lookup(), "personalDataWithoutPin", true);

    assertThatCode(() -> connection.refuseGivingMore(settings, Optional.of(before)))
        .doesNotThrowAnyException();
  }

  private String refusedSetting() {
    var refusal =
        catchThrowableOfType(
            WorkflowException.class, () -> connection.refuseGivingMore(settings, Optional.empty()));
    return refusal.setting().orElseThrow();
  }
}
