package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Security headers for browsers, and details of the server that no answer shows. */
@OnOneDatabase
class HeadersIT {

  private static final String PRODUCTS = "(?is).*(wildfly|undertow|jboss|java/\\d|\\b39\\.0).*";

  private final HttpClient http = HttpClient.newHttpClient();
  private final InterlendServer server;

  HeadersIT(InterlendServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console/home.xhtml",
        "console/nothing.xhtml",
        "console/my/index.xhtml",
        "console/my/nothing.xhtml",
        "console/sign-in",
      })
  void pagesForbidFramesAndForeignScripts(String page) throws Exception {
    var answer = get(page);

    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "GET, nothing",
    "GET, console/nothing",
    "GET, console/jakarta.faces.resource/nothing.css.xhtml",
    "GET, api/nothing",
    "GET, api/counts",
    "GET, ncip",
    "POST, ncip",
    "POST, ncip/soap",
    "PUT, console/home.xhtml",
    "TRACE, console/home.xhtml",
  })
  void noAnswerNamesServerProducts(String method, String path) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(server.httpUri().resolve(path))
                .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "<"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(answer.headers().map().toString() + answer.body()).doesNotMatch(PRODUCTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%%% HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
      })
  void answersToMalformedRequestsNameNoServerProducts(String bytes) throws IOException {
    try (var socket = new Socket("127.0.0.1", server.httpUri().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).doesNotMatch(PRODUCTS).doesNotContainIgnoringCase("Server:");
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.httpUri().resolve(path)).build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
