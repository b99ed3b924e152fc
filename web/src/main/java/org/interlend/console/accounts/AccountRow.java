package org.interlend.console.accounts;

import java.time.Instant;
import java.util.Locale;
import org.interlend.security.Role;
import org.interlend.staff.StaffAccount;

/**
 * An account in the list.
 *
 * @param roles labels of the roles, in one line
 * @param lastSignIn null when none is on record
 */
public record AccountRow(
    String username,
    String displayName,
    String email,
    String roles,
    AccountStatus status,
    Instant lastSignIn) {

  static AccountRow of(StaffAccount account, Instant lastSignIn, Locale locale) {
    return new AccountRow(
        account.username(),
        account.displayName(),
        account.email(),
        Role.labels(account.roles(), locale),
        AccountStatus.of(account),
        lastSignIn);
  }
}
