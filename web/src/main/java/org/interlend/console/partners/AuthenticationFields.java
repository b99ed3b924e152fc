package org.interlend.console.partners;

import org.interlend.partners.Authentication;
import org.interlend.partners.secret.AddressToken;
import org.interlend.partners.secret.PartnerSecrets;
import org.interlend.partners.secret.SharedSecret;

/**
 * Who may send messages as a partner. Secret, token and password are write-only: an empty field
 * keeps the present value.
 */
public class AuthenticationFields extends Authentication {
  private static final long serialVersionUID = 1L;

  @SharedSecret(message = "A secret has at least 16 characters.")
  private String secret;

  private boolean forgetSecret;

  @AddressToken(message = "At least 16 letters, digits or . _ ~ -")
  private String urlToken;

  private boolean forgetUrlToken;

  @SharedSecret(message = "A password has at least 16 characters.")
  private String password;

  private boolean forgetPassword;

  /**
   * @param apiKey the new key of the partner's API, as in {@link PartnerSecrets}
   */
  PartnerSecrets secrets(String apiKey) {
    return new PartnerSecrets(
        forgetSecret ? "" : secret,
        forgetUrlToken ? "" : urlToken,
        forgetPassword ? "" : password,
        apiKey);
  }
}
