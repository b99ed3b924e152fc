package org.interlend.api.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.SecretTextDeserializer;
import org.interlend.security.Role;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.StaffAccountInput;
import org.interlend.text.Language;

/**
 * A staff account to be saved. What {@link StaffAccountJson} shows of it may be sent back.
 *
 * @param password null to leave it as it is
 */
@Schema(name = "StaffAccountInput", description = "A staff account to be saved")
@JsonIgnoreProperties({"hasPassword", "lastSignIn"})
public record StaffAccountInputJson(
    @Schema(description = "As in the path", examples = "anna.ek") String username,
    @NotBlank @Size(max = 255) String displayName,
    @Email @Size(max = 255) String email,
    @NotEmpty Set<@NotNull Role> roles,
    @Schema(
            description = "Codes of the libraries at whose desks the person works; absent: all",
            examples = "[\"MAIN\"]")
        List<@NotBlank String> libraries,
    @Schema(description = "Code of the desk at which a session begins") String defaultDesk,
    @Schema(
            description = "Language of the console for the person; absent: the browser's",
            enumeration = {"en", "de", "sv"})
        @Pattern(regexp = "en|de|sv", message = "must be one of en, de, sv")
        String language,
    @Schema(description = "Whether it may sign in", defaultValue = "true") Boolean active,
    @JsonDeserialize(using = SecretTextDeserializer.class)
        @Schema(
            description =
                "At least 12 characters; absent: stays as it is, and a new account has none until it"
                    + " is chosen by a link",
            writeOnly = true)
        String password,
    @Schema(
            description = "Whether the password must be changed before anything else",
            defaultValue = "false")
        Boolean mustChangePassword,
    @Schema(
            description =
                "Who checks that the person is the one of the account: Interlend by a password, the"
                    + " directory (LDAP), or the provider of single sign-on (OIDC), which then gives"
                    + " roles and libraries at each sign-in",
            defaultValue = "LOCAL")
        AuthenticationSource signInBy) {

  StaffAccountInput input(String username) {
    return new StaffAccountInput(
        username,
        displayName,
        BodyChecks.orNull(email),
        roles,
        Set.copyOf(BodyChecks.or(libraries, List.of())),
        BodyChecks.orNull(defaultDesk),
        Language.find(language).orElse(null),
        BodyChecks.or(active, true),
        BodyChecks.or(signInBy, AuthenticationSource.LOCAL),
        BodyChecks.or(mustChangePassword, false));
  }
}
