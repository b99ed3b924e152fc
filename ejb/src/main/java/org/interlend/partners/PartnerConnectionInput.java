package org.interlend.partners;

import java.util.Objects;
import java.util.Optional;
import org.interlend.RefusalReason;
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
    Authentication authentication,
    SlnpSettings slnp,
    LibrisSettings libris,
    PartnerSecretsInput secrets) {

  /** A connection by NCIP, whose secrets stay as they are. */
  public static PartnerConnectionInput ncip(NcipSettings style, Authentication authentication) {
    return new PartnerConnectionInput(
        style, authentication, null, null, PartnerSecretsInput.UNCHANGED);
  }

  /**
   * @throws WorkflowException INVALID_DATA for settings of a protocol that the partner does not
   *     speak
   */
  void requireOnlySettingsOf(BrokerProtocol spoken) {
    requireSpoken(BrokerProtocol.SLNP, slnp, spoken);
    requireSpoken(BrokerProtocol.LIBRIS, libris, spoken);
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
      throw new WorkflowException(ConnectionSettingsReason.PERSONAL_DATA_NEEDS_RIGHT, true);
    }
    if (givesPin(slnp)
        && before.flatMap(Partner::slnp).filter(PartnerConnectionInput::givesPin).isEmpty()) {
      throw new WorkflowException(
          ConnectionSettingsReason.PERSONAL_DATA_NEEDS_RIGHT, PinDisclosure.ILL_PIN);
    }
  }

  private static boolean givesData(PartnerSettings settings) {
    return settings.lookup().personalDataWithoutPin();
  }

  private static boolean givesPin(SlnpSettings slnp) {
    return slnp != null && slnp.pinDisclosure() == PinDisclosure.ILL_PIN;
  }

  /**
   * The setting whose value was refused when a record with this connection was saved, as the
   * management API names it; empty if it is no setting.
   */
  public String refusedSetting(WorkflowException refusal, PartnerSettings settings) {
    if (refusal.about() == null) {
      return "";
    }
    String value = refusal.value();
    return switch (refusal.about()) {
      case LOCATION ->
          value.equals(settings.accept().location())
              ? "acceptItem.location"
              : "checkOutItem.location";
      case LIBRARY ->
          value.equals(settings.accept().pickupLibrary())
              ? "acceptItem.pickupLibrary"
              : settings.pickupNames().containsValue(value) ? "pickupNames" : sigels();
      case DESK -> "acceptItem.receiveDesk";
      case BORROWING_PROFILE -> "borrowingProfile";
      case LENDING_PROFILE -> "lendingProfile";
      case CONNECTION -> ofConnection(refusal.reason(), value, settings);
      case REQUEST_LINK -> "requestLink";
      case ALLOWED_ADDRESSES ->
          slnp == null ? "authentication.allowedAddresses" : "slnp.allowedAddresses";
      case CLIENT_CERTIFICATE -> "authentication.certificate";
      default -> "";
    };
  }

  private String ofConnection(RefusalReason reason, String value, PartnerSettings settings) {
    if (!(reason instanceof ConnectionSettingsReason connection)) {
      return "slnp.tls.keyStore";
    }
    return switch (connection) {
      case TARGET_NOT_ALLOWED, ADDRESS_UNUSABLE -> target(value, settings);
      case SETTINGS_OF_ANOTHER_PROTOCOL ->
          slnp == null || settings.speaks(BrokerProtocol.SLNP) ? "libris" : "slnp";
      case NO_LISTENER_ADDRESS -> "slnp.address";
      case PORT_REQUIRED, PORT_TAKEN -> "slnp.port";
      case KEY_STORE_REQUIRED -> "slnp.tls.keyStore";
      case SERVER_INCOMPLETE -> "slnp.server";
      case TLS_REQUIRED_FOR_PIN -> "slnp.pinDisclosure";
      case PERSONAL_DATA_NEEDS_RIGHT ->
          value.equals(PinDisclosure.ILL_PIN.name())
              ? "slnp.pinDisclosure"
              : "lookupUser.personalDataWithoutPin";
      case SIGEL_REQUIRED, SIGEL_TWICE, SIGEL_TAKEN -> sigels();
      case API_KEY_REQUIRED -> "libris.apiKey";
      case TEMPLATE_UNKNOWN_NAME, TEMPLATE_BAD_DATE ->
          slnp.isHistoryUrl(value) ? "slnp.historyUrl" : "slnp.statusMessages";
      case LIBRIS_STATUS_TWICE -> "libris.statuses";
    };
  }

  private String sigels() {
    return libris == null ? "slnp.ownSigels" : "libris.sigels";
  }

  private String target(String value, PartnerSettings settings) {
    if (value.equals(settings.ncipUrl())) {
      return "ncipUrl";
    }
    if (libris == null) {
      return "slnp.server.host";
    }
    return libris.sruUrl().filter(value::equals).isPresent() ? "libris.sruUrl" : "libris.baseUrl";
  }
}
