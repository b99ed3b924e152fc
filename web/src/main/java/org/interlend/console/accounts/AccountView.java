package org.interlend.console.accounts;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.staff.PasswordLink;
import org.interlend.staff.SignInBy;
import org.interlend.staff.StaffAccount;

/**
 * How an account signs in.
 *
 * @param byDirectory whether the directory has its password
 * @param lastSignIn null when none is on record
 * @param linkUntil until when a link for choosing a password works; null when there is none
 * @param linkBy who made the link
 */
public record AccountView(
    String displayName,
    String email,
    AccountStatus status,
    boolean hasPassword,
    boolean byDirectory,
    Instant lastSignIn,
    Instant linkUntil,
    String linkBy)
    implements Serializable {

  static AccountView of(StaffAccount account, Instant lastSignIn, PasswordLink link) {
    return new AccountView(
        account.displayName(),
        account.email(),
        AccountStatus.of(account),
        account.hasPassword(),
        account.signInBy() == SignInBy.DIRECTORY,
        lastSignIn,
        link == null ? null : link.expiresAt(),
        link == null ? null : link.createdBy());
  }
}
