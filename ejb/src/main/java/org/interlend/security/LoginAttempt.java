package org.interlend.security;

/**
 * Somebody gives a secret for an account.
 *
 * @param account whose secret it should be: a patron's number, a partner's code, a user name, or a
 *     token itself, which names its own account; empty when none is named
 * @param address the network address of the client, as {@link TrustedProxies} tells it
 */
public record LoginAttempt(AttemptKind kind, String account, String address) {

  /** Names no account, which may be a secret. */
  @Override
  public String toString() {
    return "LoginAttempt[" + kind + " from " + address + "]";
  }
}
