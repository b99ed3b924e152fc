package org.interlend.staff;

/** What a sign-in needs of an account that may sign in. */
record StaffCredentials(StaffIdentity identity, PasswordHash password, boolean demonstration) {

  static StaffCredentials of(StaffAccount account) {
    return new StaffCredentials(
        new StaffIdentity(account.username(), account.roles()),
        account.password(),
        account.isDemonstration());
  }

  String username() {
    return identity.username();
  }

  /** Whether its hash is quicker to compute than those of today; a demonstration's may be. */
  boolean hasWeakHash() {
    return !demonstration && password.iterations() < PasswordHash.ITERATIONS;
  }
}
