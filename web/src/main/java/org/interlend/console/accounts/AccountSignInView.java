package org.interlend.console.accounts;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.PasswordLink;
import org.interlend.staff.StaffAccount;

/**
 * How an account signs in.
 *
 * @param signInBy who checks that the person is the one of the account
 * @param lastSignIn null when none is on record
 * @param linkUntil until when a link for choosing a password works; null when there is none
 * @param linkBy who made the link
 */
public record AccountSignInView(
    String displayName,
    String email,
    AccountStatus status,
    AuthenticationSource signInBy,
    Instant lastSignIn,
    Instant linkUntil,
    String linkBy)
    implements Serializable {

  static AccountSignInView of(StaffAccount account, Instant lastSignIn, PasswordLink link) {
    return new AccountSignInView(
        account.displayName(),
        account.email(),
        AccountStatus.of(account),
        account.signInBy(),
        lastSignIn,
        link == null ? null : link.expiresAt(),
        link == null ? null : link.createdBy());
  }
}
