package org.interlend.api.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.partners.CompatibilitySwitch;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerConnectionInput;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.partners.secret.ValidSharedSecret;
import org.interlend.partners.secret.ValidUrlToken;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.staff.PatronDataVisibility;

/**
 * A partner as JSON: its settings, and what is only written or only read. Only the name is
 * required; absent fields take their defaults.
 */
@Schema(name = "Partner", description = "A broker, or a library reached through one")
@JsonPropertyOrder({"code", "name"})
public class PartnerJson extends PartnerSettings {

  @Size(max = BodyChecks.CODE)
  @Schema(description = "As in the path", examples = "BRIGHTWATER")
  private String code;

  @JsonProperty(access = Access.WRITE_ONLY)
  @ValidSharedSecret
  @Schema(
      writeOnly = true,
      description =
          "The secret its messages must contain, of at least 16 characters. Absent: the present"
              + " one stays; empty: none is required")
  private String secret;

  @JsonProperty(access = Access.WRITE_ONLY)
  @ValidUrlToken
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

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(readOnly = true, description = "The settings that are missing, in the order of missing")
  private List<String> missingSettings;

  static PartnerJson of(Partner partner) {
    PartnerJson json = new PartnerJson();
    json.take(partner);
    json.code = partner.code();
    json.authentication = AuthenticationJson.of(partner);
    json.ncip = MessageStyleJson.of(partner);
    json.slnp = partner.slnp().orElse(null);
    json.libris = partner.libris().map(set -> LibrisJson.of(partner, set)).orElse(null);
    json.secretSet = partner.secrets().secretDigest().isPresent();
    json.urlTokenSet = partner.secrets().hasUrlToken();
    List<PartnerGap> gaps = partner.missing();
    json.missing = gaps.stream().map(PartnerGap::label).toList();
    json.missingSettings = gaps.stream().map(PartnerGap::setting).toList();
    return json;
  }

  String code() {
    return code;
  }

  public PartnerSecretsInput secrets() {
    return new PartnerSecretsInput(
        secret, urlToken, authentication.password(), libris == null ? null : libris.apiKey());
  }

  /**
   * Creates or replaces the partner with this code.
   *
   * @param sees what who saves it may see of patrons
   */
  public Partner save(String code, Partners partners, PatronDataVisibility sees) {
    Optional<Partner> before = partners.find(code);
    if (!sees.isWhole()) {
      connection().refuseGivingMore(this, before);
    }
    before.ifPresent(this::changeClient);
    return partners.save(code, this, connection());
  }

  /** When the client changes, switches that keep their values take the preset of the new one. */
  private void changeClient(Partner before) {
    if (before.messageStyle().client() != ncip.client()) {
      Set<CompatibilitySwitch> written = ncip.switches(request());
      turnOn(ncip.client().inPlaceOf(before.switches(), written), ncip);
    }
  }

  private PartnerConnectionInput connection() {
    return new PartnerConnectionInput(ncip, authentication, slnp, libris, secrets());
  }
}
