package org.interlend.api.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.partners.Partner;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.settings.SettingProperty;

/** The settings of a Libris partner, with the key of the API, which is write-only. */
@Schema(name = "LibrisSettings", description = "What is fetched from Libris, and how often")
public class LibrisJson extends LibrisSettings {

  @JsonProperty(access = Access.WRITE_ONLY)
  @Pattern(regexp = PartnerSecretsInput.API_KEY, message = "{settings.apiKey}")
  @Schema(
      writeOnly = true,
      description =
          "The key of the Libris API. Absent: the present one stays; empty: it is removed")
  private String apiKey;

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(readOnly = true)
  private Boolean apiKeySet;

  static LibrisJson of(Partner partner, LibrisSettings settings) {
    LibrisJson json = SettingProperty.transfer(settings, new LibrisJson());
    json.apiKeySet = partner.secrets().hasApiKey();
    return json;
  }

  String apiKey() {
    return apiKey;
  }
}
