package org.interlend.console.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.interlend.staff.signin.SignInOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdTokenValidatorTest {

  private static final String ISSUER = "https://login.example.org/realms/library";
  private static final String CLIENT = "interlend";
  private static final String NONCE = "n-0S6_WzA2Mj";

  private static RSAKey rsa;
  private static ECKey ec;
  private static JWKSource<SecurityContext> keys;

  @BeforeAll
  static void makeKeys() throws Exception {
    rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    keys = new ImmutableJWKSet<>(new JWKSet(List.of(rsa, ec)));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(CLIENT)
        .subject("0815")
        .claim("nonce", NONCE)
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  private static JWT signed(JWTClaimsSet claims) throws Exception {
    return signed(claims, JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa));
  }

  private static JWT signed(JWTClaimsSet claims, JWSAlgorithm by, String key, JWSSigner signer)
      throws Exception {
    var token = new SignedJWT(new JWSHeader.Builder(by).keyID(key).build(), claims);
    token.sign(signer);
    return token;
  }

  private static String subject(JWT token) throws ProviderException {
    return IdTokenValidator.checked(
            token, new Issuer(ISSUER), new ClientID(CLIENT), new Nonce(NONCE), keys)
        .getSubject()
        .getValue();
  }

  private static void assertRefused(JWT token) {
    assertThatThrownBy(() -> subject(token))
        .isInstanceOfSatisfying(
            ProviderException.class,
            failure -> assertThat(failure.outcome()).isEqualTo(SignInOutcome.NOT_CONFIRMED));
  }

  @Test
  void aTokenThatTheProviderHasSignedIsTaken() throws Exception {
    assertThat(subject(signed(claims().build()))).isEqualTo("0815");
    assertThat(subject(signed(claims().build(), JWSAlgorithm.ES256, "ec", new ECDSASigner(ec))))
        .isEqualTo("0815");
  }

  @Test
  void withoutATokenThePersonIsNotConfirmed() {
    assertRefused(null);
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    assertRefused(new PlainJWT(claims().build()));
  }

  @Test
  void aTokenWithTheSignatureOfAnotherKeyIsRefused() throws Exception {
    var other = new RSAKeyGenerator(2048).keyID("rsa").generate();
    assertRefused(signed(claims().build(), JWSAlgorithm.RS256, "rsa", new RSASSASigner(other)));
    assertRefused(signed(claims().build(), JWSAlgorithm.RS256, "new", new RSASSASigner(other)));
  }

  @Test
  void thePublicKeyIsNoSharedSecret() throws Exception {
    var secret = new MACSigner(rsa.toRSAPublicKey().getEncoded());
    assertRefused(signed(claims().build(), JWSAlgorithm.HS256, "rsa", secret));
  }

  @Test
  void aChangedTokenIsRefused() throws Exception {
    var parts = signed(claims().build()).serialize().split("\\.");
    var other = signed(claims().subject("admin").build()).serialize().split("\\.");
    assertRefused(SignedJWT.parse(parts[0] + "." + other[1] + "." + parts[2]));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() throws Exception {
    assertRefused(signed(claims().issuer("https://login.example.org/realms/other").build()));
    assertRefused(signed(claims().issuer(null).build()));
  }

  @Test
  void aTokenForAnotherClientIsRefused() throws Exception {
    assertRefused(signed(claims().audience("wiki").build()));
    assertRefused(signed(claims().audience(List.of(CLIENT, "wiki")).claim("azp", "wiki").build()));
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    assertRefused(
        signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(120))).build()));
    assertRefused(signed(claims().expirationTime(null).build()));
  }

  @Test
  void aTokenOfAnotherSignInIsRefused() throws Exception {
    assertRefused(signed(claims().claim("nonce", "another").build()));
    assertRefused(signed(claims().claim("nonce", null).build()));
  }

  @Test
  void withoutTheKeysTheProviderIsUnavailable() throws Exception {
    JWKSource<SecurityContext> away =
        (selector, context) -> {
          throw new RemoteKeySourceException("connection refused", null);
        };
    var token = signed(claims().build());
    assertThatThrownBy(
            () ->
                IdTokenValidator.checked(
                    token, new Issuer(ISSUER), new ClientID(CLIENT), new Nonce(NONCE), away))
        .isInstanceOfSatisfying(
            ProviderException.class,
            failure -> assertThat(failure.outcome()).isEqualTo(SignInOutcome.PROVIDER_UNAVAILABLE));
  }
}
