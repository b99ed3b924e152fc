package org.interlend.console.signin.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in that was begun here and is now at the provider.
 *
 * @param state comes back with the answer
 * @param nonce comes back in the ID token
 * @param verifier proves at the provider that the answer is for this sign-in (RFC 7636)
 * @param target the page of the console to open afterwards; may be empty
 */
record PendingSignIn(String state, String nonce, String verifier, String target, Instant until) {

  /** How long a person may take at the provider. */
  static final Duration VALID = Duration.ofMinutes(10);

  private static final int MAX_TARGET_LENGTH = 1000;
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 5;

  /**
   * @param target a page of the console; a very long one is forgotten, since it is kept in a cookie
   */
  static PendingSignIn begin(String target, Instant now) {
    return new PendingSignIn(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        target.length() > MAX_TARGET_LENGTH ? "" : target,
        now.plus(VALID));
  }

  String text() {
    return String.join(SEPARATOR, state, nonce, verifier, until.toString(), target);
  }

  /**
   * @return empty if it is no longer valid
   */
  static Optional<PendingSignIn> of(String text, Instant now) {
    String[] parts = text.split(SEPARATOR, PARTS);
    try {
      return Optional.of(
              new PendingSignIn(parts[0], parts[1], parts[2], parts[4], Instant.parse(parts[3])))
          .filter(request -> now.isBefore(request.until()));
    } catch (ArrayIndexOutOfBoundsException | DateTimeException ofAnotherRelease) {
      return Optional.empty();
    }
  }
}
