package org.interlend.console.signin.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.interlend.operator.OperatorSetting;
import org.interlend.staff.claims.Claims;
import org.interlend.staff.signin.OidcUser;

/** Asks the provider that the operator has set up who a person is. */
@ApplicationScoped
class ProviderClient {

  /** What the provider says of itself is read again after this time. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  /** More sign-ins at once are refused, so that a slow provider does not occupy all threads. */
  private static final int MAX_AT_ONCE = 6;

  private static final int SERVER_ERROR = 500;

  private record Discovered(ProviderMetadata provider, Instant until) {}

  /** A step that asks the provider. */
  private interface Step<T> {
    T take(ProviderMetadata provider) throws IOException, ParseException, ProviderException;
  }

  @Inject private Clock clock;

  private final Semaphore places = new Semaphore(MAX_AT_ONCE);
  private volatile Discovered discovered;

  /** Where the provider asks the person to sign in. */
  URI signInAddress(PendingSignIn begun) throws ProviderException {
    return asked(
        provider ->
            new AuthenticationRequest.Builder(
                    ResponseType.CODE,
                    Scope.parse(OperatorSetting.OIDC_SCOPE.required()),
                    client(),
                    URI.create(SingleSignOn.returnAddress()))
                .endpointURI(provider.authorization())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI());
  }

  /**
   * The person who has signed in at the provider.
   *
   * @param answer the parameters with which the provider has sent the browser back
   * @param begun the sign-in that the browser has begun here
   * @throws ProviderException when the answer does not belong to it, or when the provider does not
   *     confirm the person
   */
  OidcUser person(Map<String, List<String>> answer, PendingSignIn begun) throws ProviderException {
    if (!List.of(begun.state()).equals(answer.get("state"))) {
      throw ProviderException.notConfirmed("the answer belongs to another sign-in");
    }
    return asked(provider -> confirmed(provider, code(answer, provider), begun));
  }

  private static AuthorizationCode code(Map<String, List<String>> answer, ProviderMetadata provider)
      throws ParseException, ProviderException {
    AuthenticationResponse parsed =
        AuthenticationResponseParser.parse(URI.create(SingleSignOn.returnAddress()), answer);
    // A provider may name itself in the answer (RFC 9207).
    if (parsed.getIssuer() != null && !parsed.getIssuer().equals(provider.issuer())) {
      throw ProviderException.notConfirmed("the answer is of another issuer");
    }
    AuthorizationCode code =
        parsed.indicatesSuccess() ? parsed.toSuccessResponse().getAuthorizationCode() : null;
    if (code == null) {
      throw ProviderException.notConfirmed(
          parsed.indicatesSuccess()
              ? "the answer has no code"
              : "it answers " + parsed.toErrorResponse().getErrorObject().getCode());
    }
    return code;
  }

  private static OidcUser confirmed(
      ProviderMetadata provider, AuthorizationCode code, PendingSignIn begun)
      throws IOException, ParseException, ProviderException {
    OIDCTokenResponse tokens = tokens(provider, code, begun);
    IDTokenClaimsSet token =
        IdTokenValidator.checked(
            tokens.getOIDCTokens().getIDToken(),
            provider.issuer(),
            client(),
            new Nonce(begun.nonce()),
            provider.keys());
    String subject = token.getSubject().getValue();
    Map<String, Object> claims = new HashMap<>();
    if (provider.userInfo() != null) {
      claims.putAll(userInfo(provider, tokens.getTokens().getAccessToken(), subject));
    }
    claims.putAll(token.toJSONObject());
    return new OidcUser(subject, new Claims(claims));
  }

  private static OIDCTokenResponse tokens(
      ProviderMetadata provider, AuthorizationCode code, PendingSignIn begun)
      throws IOException, ParseException, ProviderException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            code, URI.create(SingleSignOn.returnAddress()), new CodeVerifier(begun.verifier()));
    TokenRequest request =
        authentication(provider)
            .map(known -> new TokenRequest.Builder(provider.token(), known, grant))
            .orElseGet(() -> new TokenRequest.Builder(provider.token(), client(), grant))
            .build();
    TokenResponse answer = OIDCTokenResponseParser.parse(answer(request.toHTTPRequest()));
    if (!answer.indicatesSuccess()) {
      throw ProviderException.notConfirmed(
          "it gives no token: " + answer.toErrorResponse().getErrorObject());
    }
    return (OIDCTokenResponse) answer.toSuccessResponse();
  }

  /** Many providers tell name, address and groups only here, and not in the ID token. */
  private static Map<String, Object> userInfo(
      ProviderMetadata provider, AccessToken access, String subject)
      throws IOException, ParseException, ProviderException {
    UserInfoResponse answer =
        UserInfoResponse.parse(
            answer(new UserInfoRequest(provider.userInfo(), access).toHTTPRequest()));
    if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null) {
      throw ProviderException.notConfirmed("it does not tell who the person is");
    }
    var told = answer.toSuccessResponse().getUserInfo();
    if (!told.getSubject().getValue().equals(subject)) {
      throw ProviderException.notConfirmed("it tells of another person than the ID token");
    }
    return told.toJSONObject();
  }

  private static HTTPResponse answer(HTTPRequest request) throws IOException {
    HTTPResponse answer = ProviderHttpTransport.send(request);
    if (answer.getStatusCode() >= SERVER_ERROR) {
      throw new IOException("it answers with the status " + answer.getStatusCode());
    }
    return answer;
  }

  private static ClientID client() {
    return new ClientID(OperatorSetting.OIDC_CLIENT.required());
  }

  private static Optional<ClientAuthentication> authentication(ProviderMetadata provider) {
    return OperatorSetting.OIDC_SECRET
        .value()
        .map(Secret::new)
        .map(
            secret ->
                provider.secretInBody()
                    ? new ClientSecretPost(client(), secret)
                    : new ClientSecretBasic(client(), secret));
  }

  private <T> T asked(Step<T> step) throws ProviderException {
    if (!places.tryAcquire()) {
      throw ProviderException.unavailable(new IOException("too many sign-ins are waiting for it"));
    }
    try {
      return step.take(provider());
    } catch (IOException failure) {
      throw ProviderException.unavailable(failure);
    } catch (ParseException | IllegalArgumentException failure) { // that of a blank value
      throw ProviderException.notConfirmed("its answer cannot be read: " + failure.getMessage());
    } finally {
      places.release();
    }
  }

  private ProviderMetadata provider() throws IOException {
    Discovered known = discovered;
    Instant now = clock.instant();
    if (known == null || !now.isBefore(known.until())) {
      ProviderMetadata read =
          ProviderMetadata.discover(new Issuer(OperatorSetting.OIDC_URL.required()));
      known = new Discovered(read, now.plus(REMEMBERED));
      discovered = known;
    }
    return known.provider();
  }
}
