package org.interlend.staff;

import java.time.Instant;

/** A link for choosing a password is to be sent to the account's e-mail address. */
public record PasswordLinkMailRequested(StaffAccount account, String address, Instant expiresAt) {

  /** Leaves the address out, so that no log contains it. */
  @Override
  public String toString() {
    return "PasswordLinkMailRequested[" + account.username() + "]";
  }
}
