package org.interlend.console.partners;

import org.interlend.partners.AuthenticationSettings;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.partners.secret.ValidSharedSecret;
import org.interlend.partners.secret.ValidUrlToken;
import org.interlend.security.RandomToken;

/**
 * Who may send messages as a partner. Secret, token and password are write-only: an empty field
 * keeps the present value.
 */
public class AuthenticationFields extends AuthenticationSettings {
  private static final long serialVersionUID = 1L;

  @ValidSharedSecret(message = "{partner.secret.short}")
  private String secret;

  private boolean forgetSecret;

  @ValidUrlToken(message = "{partner.token.short}")
  private String urlToken;

  private boolean forgetUrlToken;

  @ValidSharedSecret(message = "{partner.password.short}")
  private String password;

  private boolean forgetPassword;

  /** Enters a token that cannot be guessed; it is set when the record is saved. */
  void makeToken() {
    urlToken = RandomToken.next();
    forgetUrlToken = false;
  }

  void forgetToken() {
    urlToken = null;
  }

  /** For another partner, with an address of its own. */
  AuthenticationFields forCopy() {
    resetForCopy();
    makeToken();
    return this;
  }

  /** The new token; null or empty if the present one stays. */
  String urlToken() {
    return forgetUrlToken ? null : urlToken;
  }

  /**
   * @param apiKey the new key of the partner's API, as in {@link PartnerSecretsInput}
   */
  PartnerSecretsInput secrets(String apiKey) {
    return new PartnerSecretsInput(
        forgetSecret ? "" : secret,
        forgetUrlToken ? "" : urlToken,
        forgetPassword ? "" : password,
        apiKey);
  }
}
