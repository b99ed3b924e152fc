package org.interlend.api.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.WorkflowProblem;
import org.interlend.api.common.Body;
import org.interlend.partners.AddressToken;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerSecrets;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.Partners;
import org.interlend.partners.SharedSecret;

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
    json.secretSet = partner.secretDigest().isPresent();
    json.urlTokenSet = partner.hasUrlToken();
    json.missing = partner.missing();
    return json;
  }

  String code() {
    return code;
  }

  public PartnerSecrets secrets() {
    return new PartnerSecrets(secret, urlToken, authentication.password());
  }

  /** Creates or replaces the partner with this code. */
  public Partner save(String code, Partners partners) {
    partners.find(code).ifPresent(this::changeClient);
    return partners.save(code, this, ncip, authentication, secrets());
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
          value.equals(accept().pickupLibrary()) ? "acceptItem.pickupLibrary" : "pickupNames";
      case DESK -> "acceptItem.receiveDesk";
      case NCIP_URL -> "ncipUrl";
      case REQUEST_LINK -> "requestLink";
      case ALLOWED_ADDRESSES -> "authentication.allowedAddresses";
      case CLIENT_CERTIFICATE -> "authentication.certificate";
      default -> "";
    };
  }
}
