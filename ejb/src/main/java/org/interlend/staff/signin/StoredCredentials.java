package org.interlend.staff.signin;

import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.PasswordHash;
import org.interlend.staff.StaffAccount;

/** The credentials of an account that may sign in. */
record StoredCredentials(
    StaffIdentity identity,
    AuthenticationSource signInBy,
    PasswordHash password,
    boolean demonstration) {

  static StoredCredentials of(StaffAccount account) {
    return new StoredCredentials(
        new StaffIdentity(account.username(), account.roles(), account.mustChangePassword()),
        account.signInBy(),
        account.password(),
        account.isDemonstration());
  }

  /** What a verified password was compared with; it changes with the password and who checks it. */
  String comparedWith() {
    return signInBy + " " + password.text();
  }

  String username() {
    return identity.username();
  }

  /**
   * Whether its hash is weaker than the present strength; that of a demonstration account may be.
   */
  boolean hasWeakHash() {
    return !demonstration && password.iterations() < PasswordHash.ITERATIONS;
  }
}
