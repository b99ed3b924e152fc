package org.interlend.console.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;
import org.interlend.network.LimitedTlsSockets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderConnectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example.org/token",
        "http://localhost:8180/token",
        "http://127.0.0.1/token",
        "http://[::1]:8180/token"
      })
  void anEndpointIsEncryptedOrOnThisMachine(URI endpoint) throws Exception {
    assertThat(ProviderConnection.checked("token_endpoint", endpoint)).isEqualTo(endpoint);
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
    assertThatThrownBy(() -> ProviderConnection.checked("token_endpoint", endpoint))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("token_endpoint");
  }

  @Test
  void anEncryptedAnswerIsLimited() throws Exception {
    var connection =
        (HttpsURLConnection)
            new ProviderConnection().openHTTPConnection(new URL("https://login.example.org/keys"));
    assertThat(connection.getSSLSocketFactory()).isInstanceOf(LimitedTlsSockets.class);
    assertThat(connection.getRequestProperty("Connection")).isEqualTo("close");
  }
}
