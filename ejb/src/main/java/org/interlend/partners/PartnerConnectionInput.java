package org.interlend.partners;

import static org.interlend.WorkflowException.check;

import java.util.Objects;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.ConnectionSettingsReason;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpSettings.PinDisclosure;
import org.interlend.settings.SettingsGroup;

/**
 * How messages are exchanged with a partner, as it is to be saved. Of the settings of protocols,
 * only those of the partner's own may be given; if they are not, they have their defaults.
 *
 * @param ncip the style of messages of NCIP
 * @param authentication of messages of NCIP
 * @param slnp null for a partner of another protocol
 * @param libris null for a partner of another protocol
 * @param secrets new ones
 */
public record PartnerConnectionInput(
    NcipSettings ncip,
    AuthenticationSettings authentication,
    SlnpSettings slnp,
    LibrisSettings libris,
    PartnerSecretsInput secrets) {

  /** A connection by NCIP, whose secrets stay as they are. */
  public static PartnerConnectionInput ncip(
      NcipSettings style, AuthenticationSettings authentication) {
    return new PartnerConnectionInput(
        style, authentication, null, null, PartnerSecretsInput.UNCHANGED);
  }

  /**
   * @throws WorkflowException INVALID_DATA for settings of a protocol that the partner does not
   *     speak
   */
  void requireOnlySettingsOf(BrokerProtocol spoken) {
    check("slnp", () -> requireSpoken(BrokerProtocol.SLNP, slnp, spoken));
    check("libris", () -> requireSpoken(BrokerProtocol.LIBRIS, libris, spoken));
  }

  private static void requireSpoken(
      BrokerProtocol protocol, SettingsGroup settings, BrokerProtocol spoken) {
    if (settings != null && protocol != spoken) {
      throw new WorkflowException(
          ConnectionSettingsReason.SETTINGS_OF_ANOTHER_PROTOCOL,
          spoken,
          protocol.reference(),
          spoken.reference());
    }
  }

  /** The given settings of SLNP, or else the defaults. */
  SlnpSettings checkedSlnp() {
    return Objects.requireNonNullElseGet(slnp, SlnpSettings::new).checked();
  }

  /** The given settings of Libris, or else the defaults. */
  LibrisSettings checkedLibris() {
    return Objects.requireNonNullElseGet(libris, LibrisSettings::new).checked();
  }

  /**
   * Refuses a record that newly gives the partner more of patrons, without their PIN, than who
   * saves it may read: as that partner, they could read it.
   *
   * @param before the record as it is stored, if it is
   * @throws WorkflowException INVALID_DATA
   */
  public void refuseGivingMore(PartnerSettings settings, Optional<Partner> before) {
    if (givesData(settings) && before.filter(PartnerConnectionInput::givesData).isEmpty()) {
      throw new WorkflowException(ConnectionSettingsReason.PERSONAL_DATA_NEEDS_RIGHT, true)
          .at("lookupUser.personalDataWithoutPin");
    }
    if (givesPin(slnp)
        && before.flatMap(Partner::slnp).filter(PartnerConnectionInput::givesPin).isEmpty()) {
      throw new WorkflowException(
              ConnectionSettingsReason.PERSONAL_DATA_NEEDS_RIGHT, PinDisclosure.ILL_PIN)
          .at("slnp.pinDisclosure");
    }
  }

  private static boolean givesData(PartnerSettings settings) {
    return settings.lookup().personalDataWithoutPin();
  }

  private static boolean givesPin(SlnpSettings slnp) {
    return slnp != null && slnp.pinDisclosure() == PinDisclosure.ILL_PIN;
  }
}
