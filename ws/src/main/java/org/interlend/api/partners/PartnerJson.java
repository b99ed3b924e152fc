package org.interlend.api.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Reason;
import org.interlend.WorkflowProblem;
import org.interlend.api.common.Body;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerConnection;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.ConnectionReason;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.partners.secret.AddressToken;
import org.interlend.partners.secret.PartnerSecrets;
import org.interlend.partners.secret.SharedSecret;
import org.interlend.partners.slnp.SlnpSettings;

/**
 * A partner as JSON: its settings, and what is only written or only read. Only the name is
 * required; absent fields take their defaults.
 */
@Schema(name = "Partner", description = "A broker, or a library reached through one")
@JsonPropertyOrder({"code", "name"})
public class PartnerJson extends PartnerSettings {

  private static final long serialVersionUID = 1L;

  @Size(max = Body.CODE)
  @Schema(description = "As in the path", examples = "BRIGHTWATER")
  private String code;

  @JsonProperty(access = Access.WRITE_ONLY)
  @SharedSecret
  @Schema(
      writeOnly = true,
      description =
          "The secret its messages must contain, of at least 16 characters. Absent: the present"
              + " one stays; empty: none is required")
  private String secret;

  @JsonProperty(access = Access.WRITE_ONLY)
  @AddressToken
  @Schema(
      writeOnly = true,
      description =
          "The last part of its own NCIP address, of at least 16 characters. Absent: the present"
              + " one stays; empty: none")
  private String urlToken;

  @Valid private AuthenticationJson authentication = new AuthenticationJson();
  @Valid private MessageStyleJson ncip = new MessageStyleJson();

  @Valid
  @Schema(description = "Only for a partner that speaks SLNP")
  private SlnpSettings slnp;

  @Valid
  @Schema(description = "Only for a partner that is reached through Libris")
  private LibrisJson libris;

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(readOnly = true)
  private Boolean secretSet;

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(readOnly = true)
  private Boolean urlTokenSet;

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(readOnly = true, description = "What its messages still need to succeed, as sentences")
  private List<String> missing;

  static PartnerJson of(Partner partner) {
    PartnerJson json = new PartnerJson();
    json.take(partner);
    json.code = partner.code();
    json.authentication = AuthenticationJson.of(partner);
    json.ncip = MessageStyleJson.of(partner);
    json.slnp = partner.slnp().orElse(null);
    json.libris = partner.libris().map(set -> LibrisJson.of(partner, set)).orElse(null);
    json.secretSet = partner.secretDigest().isPresent();
    json.urlTokenSet = partner.hasUrlToken();
    json.missing = partner.missing().stream().map(PartnerGap::label).toList();
    return json;
  }

  String code() {
    return code;
  }

  public PartnerSecrets secrets() {
    return new PartnerSecrets(
        secret, urlToken, authentication.password(), libris == null ? null : libris.apiKey());
  }

  /** Creates or replaces the partner with this code. */
  public Partner save(String code, Partners partners) {
    partners.find(code).ifPresent(this::changeClient);
    return partners.save(
        code, this, new PartnerConnection(ncip, authentication, slnp, libris, secrets()));
  }

  /** When the client changes, switches that keep their values take the preset of the new one. */
  private void changeClient(Partner before) {
    if (before.messageStyle().client() != ncip.client()) {
      Set<ClientSwitch> written = ncip.switches(request());
      turnOn(ncip.client().inPlaceOf(before.switches(), written), ncip);
    }
  }

  /** The field of the value that was refused. */
  String fieldOf(WorkflowProblem refusal) {
    String value = refusal.value();
    return switch (refusal.about()) {
      case LOCATION ->
          value.equals(accept().location()) ? "acceptItem.location" : "checkOutItem.location";
      case LIBRARY ->
          value.equals(accept().pickupLibrary())
              ? "acceptItem.pickupLibrary"
              : pickupNames().containsValue(value) ? "pickupNames" : ofSigels();
      case DESK -> "acceptItem.receiveDesk";
      case CONNECTION -> ofConnection(refusal.reason(), value);
      case REQUEST_LINK -> "requestLink";
      case ALLOWED_ADDRESSES ->
          slnp == null ? "authentication.allowedAddresses" : "slnp.allowedAddresses";
      case CLIENT_CERTIFICATE -> "authentication.certificate";
      default -> "";
    };
  }

  private String ofConnection(Reason reason, String value) {
    if (!(reason instanceof ConnectionReason connection)) {
      return "slnp.tls.keyStore";
    }
    return switch (connection) {
      case TARGET_NOT_ALLOWED -> ofTarget(value);
      case SETTINGS_OF_ANOTHER_PROTOCOL ->
          slnp == null || speaks(BrokerProtocol.SLNP) ? "libris" : "slnp";
      case NO_LISTENER_ADDRESS -> "slnp.address";
      case PORT_REQUIRED, PORT_TAKEN -> "slnp.port";
      case KEY_STORE_REQUIRED -> "slnp.tls.keyStore";
      case SERVER_INCOMPLETE -> "slnp.server";
      case TLS_REQUIRED_FOR_PIN -> "slnp.pinDisclosure";
      case SIGEL_REQUIRED, SIGEL_TWICE -> ofSigels();
      case API_KEY_REQUIRED -> "libris.apiKey";
      case TEMPLATE_UNKNOWN_NAME, TEMPLATE_BAD_DATE ->
          slnp.isHistoryUrl(value) ? "slnp.historyUrl" : "slnp.statusMessages";
      case LIBRIS_STATUS_TWICE -> "libris.statuses";
    };
  }

  private String ofSigels() {
    return libris == null ? "slnp.ownSigels" : "libris.sigels";
  }

  private String ofTarget(String value) {
    if (value.equals(ncipUrl())) {
      return "ncipUrl";
    }
    if (libris == null) {
      return "slnp.server.host";
    }
    return libris.sruUrl().filter(value::equals).isPresent() ? "libris.sruUrl" : "libris.baseUrl";
  }
}
