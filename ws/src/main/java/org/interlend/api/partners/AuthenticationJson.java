package org.interlend.api.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.SecretTextDeserializer;
import org.interlend.partners.AuthenticationSettings;
import org.interlend.partners.Partner;
import org.interlend.partners.secret.ValidSharedSecret;
import org.interlend.settings.SettingProperty;

/** Who may send messages as the partner, and how many; with the password, which is write-only. */
@Schema(name = "Authentication", description = "Who may send messages as the partner")
public class AuthenticationJson extends AuthenticationSettings {

  @JsonProperty(access = Access.WRITE_ONLY)
  @JsonDeserialize(using = SecretTextDeserializer.class)
  @ValidSharedSecret
  @Schema(
      writeOnly = true,
      description =
          "The password its messages must have in HTTP Basic, of at least 16 characters."
              + " Absent: the present one stays; empty: none is required")
  private String password;

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(readOnly = true)
  private Boolean passwordSet;

  static AuthenticationJson of(Partner partner) {
    AuthenticationJson json =
        SettingProperty.transfer(partner.authentication(), new AuthenticationJson());
    json.passwordSet = partner.secrets().passwordDigest().isPresent();
    return json;
  }

  String password() {
    return password;
  }
}
