package org.interlend.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of requests, and their addresses as the log has them. */
class RequestLogTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "/ncip, /ncip",
    "/ncip/, /ncip/***",
    "/ncip/v1, /ncip/v1",
    "/ncip/soap?wsdl, /ncip/soap?***",
    "/ncip/a-token-of-a-partner, /ncip/***",
    "/ncip/a-token/and-more, /ncip/***",
    "/%6Ecip/a-token, /ncip/***",
    "/ncip/soap-token?v1, /ncip/***?***",
    "/console/my/file.xhtml?key=a-key&page=2, /console/my/file.xhtml?key=***&page=***",
    "/api/messages?text, /api/messages?***",
    "/api/holds%0Aforged, /api/holds%0Aforged",
  })
  void tokensAndValuesAreMasked(String sent, String logged) throws Exception {
    assertThat(
            answer(
                    exchange -> exchange.getResponseSender().send(LoggedUri.of(exchange)),
                    HttpRequest.newBuilder(),
                    sent)
                .body())
        .isEqualTo(logged);
  }

  @Test
  void aHeaderCannotControlTheTerminalOfAReader() {
    assertThat(AccessLog.plain("\u001B]0;title\u0007 \u009B31m Østergård\t\r\n"))
        .isEqualTo("?]0;title? ?31m Østergård???");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5f0c1e9a77b2d340", "Root=1-67891233-abcdef012345678912345678", "req-42"})
  void theIdOfAClientIsKept(String id) throws Exception {
    assertThat(idFor(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "two words", "-dash-first", "<script>", "\"quoted\""})
  void anUnusualIdIsReplaced(String id) throws Exception {
    assertThat(idFor(id)).matches("[0-9a-f]{16}");
    assertThat(idFor("x".repeat(101))).matches("[0-9a-f]{16}");
  }

  /** The id that the application and the client get; they are the same. */
  private static String idFor(String sent) throws Exception {
    var answer =
        answer(
            new RequestIds(
                exchange ->
                    exchange
                        .getResponseSender()
                        .send(exchange.getRequestHeaders().getFirst(RequestIds.HEADER))),
            HttpRequest.newBuilder().header(RequestIds.HEADER, sent),
            "/");
    assertThat(answer.headers().allValues(RequestIds.HEADER)).containsExactly(answer.body());
    return answer.body();
  }

  private static HttpResponse<String> answer(
      HttpHandler handler, HttpRequest.Builder request, String address) throws Exception {
    var server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(1)
            .addHttpListener(0, "127.0.0.1", handler)
            .build();
    server.start();
    try {
      var port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      var uri = URI.create("http://127.0.0.1:" + port + address);
      return HTTP.send(request.uri(uri).build(), BodyHandlers.ofString());
    } finally {
      server.stop();
    }
  }
}
