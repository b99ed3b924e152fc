package org.interlend.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clients may set scheme and host of a request by headers. */
class ForwardedHeadersTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1",
        "127.0.0.0/8",
        "192.0.2.0/24, 2001:db8::/32, 127.0.0.1",
      })
  void forwardedHeadersOfATrustedProxyAreUsed(String proxies) throws Exception {
    assertThat(
            seen(proxies, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "ill.example.org:8443"))
        .isEqualTo("https ill.example.org 8443 true");
    assertThat(seen(proxies, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "ill.example.org"))
        .isEqualTo("https ill.example.org 443 true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "192.0.2.0/24",
        "::/0",
        "127.0.0.1, proxy.example.org",
        "127.0.0.1/33",
      })
  void forwardedHeadersOfOtherClientsAreIgnored(String proxies) throws Exception {
    assertThat(seen(proxies, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example.org"))
        .startsWith("http 127.0.0.1 ")
        .endsWith(" false");
  }

  @Test
  void valuesThatTheClientSentToTheProxyAreIgnored() throws Exception {
    assertThat(
            seen(
                "127.0.0.1",
                "X-Forwarded-Proto",
                "http, https",
                "X-Forwarded-Host",
                "evil.example.org, ill.example.org"))
        .isEqualTo("https ill.example.org 443 true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "javascript | ill.example.org/path",
        "ftp        | user@ill.example.org",
        "''         | ''",
      })
  void invalidSchemesAndHostsAreIgnored(String scheme, String host) throws Exception {
    assertThat(seen("127.0.0.1", "X-Forwarded-Proto", scheme, "X-Forwarded-Host", host))
        .startsWith("http 127.0.0.1 ")
        .endsWith(" false");
  }

  /** Scheme, host, port and security of a request as the server sees them. */
  private static String seen(String proxies, String... headers)
      throws IOException, InterruptedException {
    var handler =
        new ForwardedHeaders(
            exchange ->
                exchange
                    .getResponseSender()
                    .send(
                        "%s %s %d %b"
                            .formatted(
                                exchange.getRequestScheme(),
                                exchange.getHostName(),
                                exchange.getHostPort(),
                                exchange.isSecure())));
    handler.setProxies(proxies);
    var server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(1)
            .addHttpListener(0, "127.0.0.1", handler)
            .build();
    server.start();
    try {
      var port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port));
      return HTTP.send(request.headers(headers).build(), BodyHandlers.ofString()).body();
    } finally {
      server.stop();
    }
  }
}
