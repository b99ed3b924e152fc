package org.interlend.console.signin.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0): its endpoints, and the keys with
 * which it signs.
 *
 * @param userInfo where it tells more about a person; null if it does not
 */
record ProviderMetadata(
    Issuer issuer,
    URI authorization,
    URI token,
    URI userInfo,
    boolean secretInBody,
    JWKSource<SecurityContext> keys) {

  /**
   * @throws IOException when it does not answer, or when the answer cannot be used
   */
  static ProviderMetadata discover(Issuer issuer) throws IOException {
    ProviderHttpTransport connection = new ProviderHttpTransport();
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.parse(
              connection.retrieveResource(OIDCProviderMetadata.resolveURL(issuer)).getContent());
      if (!metadata.getIssuer().equals(issuer)) {
        throw new IOException("it calls itself " + metadata.getIssuer());
      }
      return of(metadata, connection);
    } catch (GeneralException wrong) {
      throw new IOException("what it says of itself cannot be read", wrong);
    }
  }

  private static ProviderMetadata of(
      OIDCProviderMetadata metadata, ProviderHttpTransport connection) throws IOException {
    URI keys = ProviderHttpTransport.checked("jwks_uri", metadata.getJWKSetURI());
    URI userInfo = metadata.getUserInfoEndpointURI();
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    return new ProviderMetadata(
        metadata.getIssuer(),
        ProviderHttpTransport.checked(
            "authorization_endpoint", metadata.getAuthorizationEndpointURI()),
        ProviderHttpTransport.checked("token_endpoint", metadata.getTokenEndpointURI()),
        userInfo == null ? null : ProviderHttpTransport.checked("userinfo_endpoint", userInfo),
        methods != null && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC),
        JWKSourceBuilder.create(keys.toURL(), connection)
            .refreshAheadCache(false)
            .rateLimited(false)
            .build());
  }
}
