package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.security.HttpSocket.chunk;
import static org.interlend.security.HttpSocket.chunked;
import static org.interlend.security.HttpSocket.post;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies over the limit of their path; the server refuses them before it reads them. */
@OnOneDatabase
class BodySizeIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String ADMIN = "Authorization: Basic YWRtaW46aW50ZXJsZW5k\r\n";

  private static final String JSON = "Content-Type: application/json\r\n";

  private final InterlendServer server;
  private final Records records;

  BodySizeIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
  }

  @Test
  void threeConcurrentHugeEnvelopesAreRefusedAndTheServerStaysUp() {
    var refused =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::hugeEnvelope)).limit(3).toList();

    assertThat(refused)
        .allSatisfy(answer -> assertThat(answer.join()).contains(" 413 ", "2097152 bytes"));
    assertThat(server.java().isAlive()).isTrue();
  }

  private String hugeEnvelope() {
    try (var socket = HttpSocket.to(server.httpUri())) {
      socket.send(post("/ncip/soap", 60L * MEGABYTE, "Content-Type: text/xml\r\n"));
      socket.send(
          "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><a>");
      socket.send("x".repeat(MEGABYTE), 60);
      return socket.answer();
    } catch (java.io.IOException gone) {
      return gone.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ncip",
        "/ncip/v1",
        "/ncip/a-token",
        "/ncip/soap",
        "/sru",
        "/console/my/index.xhtml",
        "/console/my/open",
        "/console/j_security_check",
        "/console/imports.xhtml",
        "/api/borrowing-requests/1/steps",
        "/health/ready",
        "/nowhere"
      })
  void aTooLargeBodyIsRefusedOnEveryPath(String path) throws Exception {
    try (var declared = HttpSocket.to(server.httpUri());
        var chunks = HttpSocket.to(server.httpUri())) {
      declared.send(post(path, 3 * MEGABYTE, ADMIN, JSON) + "<");
      assertThat(declared.answer()).startsWith("HTTP/1.1 413 ");

      chunks.send(chunked(path, ADMIN, JSON));
      chunks.send(chunk(MEGABYTE / 4), 12);
      assertThat(chunks.answer()).startsWith("HTTP/1.1 413 ");
    }
  }

  /** An earlier version kept 4 KB of them. */
  @Test
  void theJournalRecordsATooLargeMessageWithoutItsContent() throws Exception {
    for (var path : List.of("/ncip", "/ncip/soap")) {
      try (var socket = HttpSocket.to(server.httpUri())) {
        socket.send(post(path, 3 * MEGABYTE) + "<NCIPMessage>");
        var answer = socket.answer();
        var reference = answer.replaceAll("(?s).*X-Interlend-Exchange: (\\w+).*", "$1");
        assertThat(
                records
                    .rows(
                        "select outcome, protocol, length(request_body) from exchange where reference = ?",
                        reference)
                    .get(0))
            .containsExactly("PROBLEM", path.endsWith("soap") ? "NCIP2_SOAP" : "NCIP2_HTTP", 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/catalog",
        "/api/patrons",
        "/api/borrowing-requests/1/file",
        "/api/lending-requests/1/scan"
      })
  void anUploadByApiNeedsAuthentication(String path) throws Exception {
    try (var socket = HttpSocket.to(server.httpUri())) {
      socket.send(post(path, 30 * MEGABYTE, "Content-Type: text/csv\r\n") + "barcode");

      assertThat(socket.answer()).startsWith("HTTP/1.1 401 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"imports", "patron-loads", "borrowing-request", "lending-request"})
  void anUploadInTheConsoleNeedsASession(String page) throws Exception {
    try (var socket = HttpSocket.to(server.httpUri())) {
      socket.send(
          post(
              "/console/%s.xhtml".formatted(page),
              30 * MEGABYTE,
              "Content-Type: multipart/form-data; boundary=b\r\n"));

      assertThat(socket.answer()).startsWith("HTTP/1.1 302 ");
    }
  }

  @Test
  void http2WithoutTlsIsNotOffered() throws Exception {
    var answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .build()
            .send(
                HttpRequest.newBuilder(server.httpUri().resolve("health/ready")).build(),
                BodyHandlers.discarding());

    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }
}
