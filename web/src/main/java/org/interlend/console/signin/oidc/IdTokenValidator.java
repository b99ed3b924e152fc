package org.interlend.console.signin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.HashSet;
import java.util.Set;

/** Checks ID tokens (OpenID Connect Core 1.0, section 3.1.3.7). */
final class IdTokenValidator {

  /** Signatures by a key that only the provider has; never "none", never a shared secret. */
  private static final Set<JWSAlgorithm> SIGNATURES = new HashSet<>();

  static {
    SIGNATURES.addAll(JWSAlgorithm.Family.RSA);
    SIGNATURES.addAll(JWSAlgorithm.Family.EC);
    SIGNATURES.remove(JWSAlgorithm.ES256K);
  }

  private IdTokenValidator() {}

  /**
   * What a token says, after a check of its signature, issuer, audience, times and nonce.
   *
   * @param token null if the provider has given none, as without the scope openid
   * @throws ProviderException when it is not valid, or when the keys cannot be read
   */
  static IDTokenClaimsSet checked(
      JWT token, Issuer issuer, ClientID client, Nonce nonce, JWKSource<SecurityContext> keys)
      throws ProviderException {
    if (token == null) {
      throw ProviderException.notConfirmed("it gives no ID token");
    }
    try {
      IDTokenClaimsSet claims =
          new IDTokenValidator(
                  issuer, client, new JWSVerificationKeySelector<>(SIGNATURES, keys), null)
              .validate(token, nonce);
      if (claims.getAuthorizedParty() != null
          && !claims.getAuthorizedParty().getValue().equals(client.getValue())) {
        throw ProviderException.notConfirmed("its ID token is for another client");
      }
      return claims;
    } catch (KeySourceException noKeys) {
      throw ProviderException.unavailable(noKeys);
    } catch (BadJOSEException | JOSEException wrong) {
      throw ProviderException.notConfirmed("its ID token is not valid: " + wrong.getMessage());
    }
  }
}
