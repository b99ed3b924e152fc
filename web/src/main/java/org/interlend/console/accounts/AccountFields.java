package org.interlend.console.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.interlend.security.Role;
import org.interlend.settings.SettingsGroup;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.StaffAccountInput;
import org.interlend.staff.UsernameRules;
import org.interlend.text.Language;

/** The fields of the form of an account. */
public class AccountFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  /** How a new account gets its first password. */
  public enum FirstPassword {
    /** By a link with which the person chooses one. */
    LINK,
    /** The administrator sets one that must be changed. */
    SET
  }

  @NotBlank(message = "{account.username.missing}")
  @Pattern(regexp = UsernameRules.PATTERN, message = "{account.username.invalid}")
  String username;

  @NotBlank(message = "{account.name.missing}")
  @Size(max = 255)
  String displayName;

  @Email(message = "{email.invalid}")
  @Size(max = 255)
  String email;

  @NotEmpty(message = "{account.roles.missing}")
  Role[] roles = {};

  String[] libraries = {};
  String defaultDesk;
  Language language;
  boolean active = true;
  AuthenticationSource signInBy = AuthenticationSource.LOCAL;
  private boolean mustChangePassword;

  FirstPassword firstPassword = FirstPassword.LINK;

  /** The first password that the administrator sets. */
  String password;

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
    fields.signInBy = account.signInBy();
    fields.mustChangePassword = account.mustChangePassword();
    return fields;
  }

  /**
   * @param passwordIsSet whether an administrator sets the password, which the person must change
   */
  StaffAccountInput input(boolean passwordIsSet) {
    return new StaffAccountInput(
        username,
        displayName,
        email,
        Set.of(roles),
        Set.of(libraries),
        defaultDesk,
        language,
        active,
        signInBy,
        mustChangePassword || passwordIsSet);
  }

  /** Whether the password is kept here. */
  boolean byPasswordHere() {
    return signInBy == AuthenticationSource.LOCAL;
  }

  String username() {
    return username;
  }

  String email() {
    return email;
  }
}
