package org.interlend.api.staff;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.EntityTagFilter;
import org.interlend.security.Role;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.StaffAccount;
import org.interlend.text.Language;

/** A staff account as the API shows it; it is the same account after a sign-in. */
@Schema(name = "StaffAccount", description = "A staff account")
public record StaffAccountJson(
    String username,
    String displayName,
    String email,
    List<Role> roles,
    List<String> libraries,
    String defaultDesk,
    @Schema(description = "Language of the console for the person; null: the browser's")
        String language,
    boolean active,
    @Schema(description = "Whether a password has been set or chosen") boolean hasPassword,
    boolean mustChangePassword,
    @Schema(description = "The latest sign-in that is on record; null if there is none")
        Instant lastSignIn,
    @Schema(description = "Who checks that the person is the one of the account")
        AuthenticationSource signInBy)
    implements EntityTagFilter.MoreThanRecord {

  @Override
  public StaffAccountJson record() {
    return new StaffAccountJson(
        username,
        displayName,
        email,
        roles,
        libraries,
        defaultDesk,
        language,
        active,
        hasPassword,
        mustChangePassword,
        null,
        signInBy);
  }

  static StaffAccountJson of(StaffAccount account, Instant lastSignIn) {
    return new StaffAccountJson(
        account.username(),
        account.displayName(),
        account.email(),
        account.roles().stream().sorted().toList(),
        account.libraries().stream().sorted().toList(),
        account.defaultDesk(),
        account.language().map(Language::code).orElse(null),
        account.active(),
        account.hasPassword(),
        account.mustChangePassword(),
        lastSignIn,
        account.signInBy());
  }
}
