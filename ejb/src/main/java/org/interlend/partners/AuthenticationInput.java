package org.interlend.partners;

import java.util.List;

/**
 * The authentication settings of a partner to save.
 *
 * @param loginName the user name for HTTP Basic; null for the partner's code
 * @param password a new password in clear text, empty to remove it, null to keep the present one
 * @param certificate subject or SHA-256 fingerprint of the required client certificate; null for
 *     none
 * @param allowedAddresses addresses and networks; empty for all
 * @param messagesPerMinute null for no limit
 * @param open whether messages are processed although no authentication is set
 */
public record AuthenticationInput(
    String loginName,
    String password,
    String certificate,
    List<String> allowedAddresses,
    Integer messagesPerMinute,
    boolean open) {

  /** No authentication; a password that is set stays. */
  public static final AuthenticationInput OPEN =
      new AuthenticationInput(null, null, null, List.of(), null, true);

  /** Leaves the password out, so that no log contains it. */
  @Override
  public String toString() {
    return "AuthenticationInput[" + loginName + ", " + allowedAddresses + "]";
  }
}
