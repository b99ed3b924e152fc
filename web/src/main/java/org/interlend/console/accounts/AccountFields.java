package org.interlend.console.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.interlend.settings.SettingsGroup;
import org.interlend.staff.AccountInput;
import org.interlend.staff.Role;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.Usernames;
import org.interlend.text.Language;

/** The fields of the form of an account. */
public class AccountFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "Please give a user name.")
  @Pattern(
      regexp = Usernames.PATTERN,
      message =
          "A user name has letters, digits, dots, hyphens, underscores and @ only, 64 at most, and"
              + " begins with a letter or digit.")
  String username;

  @NotBlank(message = "Please give the person's name, or what the account is for.")
  @Size(max = 255)
  String displayName;

  @Email(message = "This does not look like an e-mail address.")
  @Size(max = 255)
  String email;

  @NotEmpty(message = "Please choose at least one role.")
  Role[] roles = {};

  String[] libraries = {};
  String defaultDesk;
  private Language language;
  boolean active = true;
  private boolean mustChangePassword;

  static AccountFields of(StaffAccount account) {
    AccountFields fields = new AccountFields();
    fields.username = account.username();
    fields.displayName = account.displayName();
    fields.email = account.email();
    fields.roles = account.roles().stream().sorted().toArray(Role[]::new);
    fields.libraries = account.libraries().stream().sorted().toArray(String[]::new);
    fields.defaultDesk = account.defaultDesk();
    fields.language = account.language().orElse(null);
    fields.active = account.active();
    fields.mustChangePassword = account.mustChangePassword();
    return fields;
  }

  /**
   * @param passwordIsSet whether an administrator sets the password, which the person must change
   */
  AccountInput input(boolean passwordIsSet) {
    return new AccountInput(
        username,
        displayName.strip(),
        email,
        Set.of(roles),
        Set.of(libraries),
        defaultDesk,
        language,
        active,
        mustChangePassword || passwordIsSet);
  }

  String username() {
    return username;
  }

  String email() {
    return email;
  }
}
