package org.interlend.partners;

import java.util.List;

/**
 * Who may send messages as a partner, as it is to be.
 *
 * @param loginName the name of HTTP Basic; null for the partner's code
 * @param password a new password in clear, empty to ask for none any more, null to keep the present
 * @param certificate subject or SHA-256 fingerprint of the client certificate that must be shown;
 *     null when none must
 * @param allowedAddresses addresses and networks; empty for anywhere
 * @param messagesPerMinute null for no limit
 * @param open whether messages are served though nothing was agreed on that proves them
 */
public record AuthenticationInput(
    String loginName,
    String password,
    String certificate,
    List<String> allowedAddresses,
    Integer messagesPerMinute,
    boolean open) {

  /** Anyone who names the partner; a password that is set stays. */
  public static final AuthenticationInput OPEN =
      new AuthenticationInput(null, null, null, List.of(), null, true);

  /** Never tells the password, wherever it is written to. */
  @Override
  public String toString() {
    return "AuthenticationInput[" + loginName + ", " + allowedAddresses + "]";
  }
}
