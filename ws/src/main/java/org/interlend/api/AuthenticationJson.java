package org.interlend.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.partners.Authentication;
import org.interlend.partners.AuthenticationInput;
import org.interlend.partners.SharedSecret;

/**
 * Who may send messages as the partner, and how many.
 *
 * @param password write-only. Absent: the present one stays; empty: no password is required any
 *     more
 * @param passwordSet whether there is a password; read-only
 */
@Schema(name = "Authentication", description = "Who may send messages as the partner")
public record AuthenticationJson(
    @Size(max = 255)
        @Pattern(regexp = "[^:]*", message = "may not have a colon")
        @Schema(description = "User name of its messages in HTTP Basic; absent: its code")
        String loginName,
    @JsonProperty(access = Access.WRITE_ONLY)
        @SharedSecret
        @Schema(
            writeOnly = true,
            description =
                "The password its messages must have in HTTP Basic, of at least 16 characters."
                    + " Absent: the present one stays; empty: none is required")
        String password,
    @Size(max = 500)
        @Schema(
            description =
                "The client certificate its messages must have in TLS: its SHA-256 fingerprint, or"
                    + " its subject; absent: none",
            examples = "CN=broker.example.org,O=Broker")
        String certificate,
    @Schema(
            description = "The addresses and networks its messages may come from; empty: any",
            examples = "[\"192.0.2.0/24\", \"2001:db8::7\"]")
        List<@NotBlank String> allowedAddresses,
    @Min(1) @Max(100_000) @Schema(description = "Messages processed in a minute; absent: no limit")
        Integer messagesPerMinute,
    @Schema(
            defaultValue = "false",
            description =
                "Whether messages without credentials are accepted as the partner's: anyone who"
                    + " names it may send them. Without effect while a secret, a password, a"
                    + " certificate or addresses are set")
        boolean open,
    @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) Boolean passwordSet) {

  static final AuthenticationJson DEFAULT =
      new AuthenticationJson(null, null, null, null, null, false, null);

  /** Fills in the defaults of fields that are absent. */
  public AuthenticationJson {
    allowedAddresses = Body.or(allowedAddresses, List.of());
  }

  static AuthenticationJson of(Authentication authentication) {
    var perMinute = authentication.messagesPerMinute();
    return new AuthenticationJson(
        authentication.loginName().orElse(null),
        null,
        authentication.certificate().orElse(null),
        authentication.allowedAddresses(),
        perMinute.isPresent() ? perMinute.getAsInt() : null,
        authentication.open(),
        authentication.passwordDigest().isPresent());
  }

  AuthenticationInput record() {
    return new AuthenticationInput(
        Body.given(loginName),
        password,
        Body.given(certificate),
        allowedAddresses.stream().map(String::strip).toList(),
        messagesPerMinute,
        open);
  }
}
