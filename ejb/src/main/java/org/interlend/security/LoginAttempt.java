package org.interlend.security;

/**
 * An attempt to authenticate with a secret for an account.
 *
 * @param account the account: a patron's number, a partner's code, a user name, or a token itself,
 *     which identifies its own account; the address when none is named
 * @param address the network address of the client, from {@link TrustedProxies}
 */
public record LoginAttempt(AttemptKind kind, String account, String address) {

  /** Leaves the account out, since a token is a secret. */
  @Override
  public String toString() {
    return "LoginAttempt[" + kind + " from " + address + "]";
  }
}
