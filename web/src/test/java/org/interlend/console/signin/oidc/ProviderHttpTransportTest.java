package org.interlend.console.signin.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;
import org.interlend.network.ResponseLimitTlsSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderHttpTransportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example.org/token",
        "http://localhost:8180/token",
        "http://127.0.0.1/token",
        "http://[::1]:8180/token"
      })
  void anEndpointIsEncryptedOrOnThisMachine(URI endpoint) throws Exception {
    assertThat(ProviderHttpTransport.checked("token_endpoint", endpoint)).isEqualTo(endpoint);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "http://login.example.org/token",
        "http://localhost@login.example.org/token",
        "http://127.0.0.1.example.org/token",
        "file:///etc/passwd",
        "//login.example.org/token"
      })
  void anyOtherIsRefused(URI endpoint) {
    assertThatThrownBy(() -> ProviderHttpTransport.checked("token_endpoint", endpoint))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("token_endpoint");
  }

  @Test
  void anEncryptedAnswerIsLimited() throws Exception {
    var connection =
        (HttpsURLConnection)
            new ProviderHttpTransport()
                .openHTTPConnection(new URL("https://login.example.org/keys"));
    assertThat(connection.getSSLSocketFactory()).isInstanceOf(ResponseLimitTlsSocketFactory.class);
    assertThat(connection.getRequestProperty("Connection")).isEqualTo("close");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void anUnencryptedAnswerIsReadUpToAMegabyte(int status) throws Exception {
    assertThat(answer(status, (1 << 20) - 1).getBody()).hasSizeGreaterThan(1 << 19);
    assertThatThrownBy(() -> answer(status, 1 << 20)).isInstanceOf(IOException.class);
  }

  @Test
  void anAnswerHasItsStatusAndHeaders() throws Exception {
    var answer = answer(401, 0);
    assertThat(answer.getStatusCode()).isEqualTo(401);
    assertThat(answer.getEntityContentType().matches(ContentType.APPLICATION_JSON)).isTrue();
    assertThat(answer.getWWWAuthenticate()).isEqualTo("Bearer error=\"invalid_token\"");
  }

  private static HTTPResponse answer(int status, int size) throws Exception {
    var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
          exchange.sendResponseHeaders(status, size == 0 ? -1 : size);
          exchange.getResponseBody().write(" ".repeat(size).getBytes(US_ASCII));
          exchange.close();
        });
    provider.start();
    try {
      var address = URI.create("http://localhost:" + provider.getAddress().getPort() + "/token");
      return ProviderHttpTransport.send(new HTTPRequest(HTTPRequest.Method.POST, address));
    } finally {
      provider.stop(0);
    }
  }
}
