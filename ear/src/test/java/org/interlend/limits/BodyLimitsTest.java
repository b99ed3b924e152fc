package org.interlend.limits;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends bodies to a server with two threads that answers how many bytes it has read. */
class BodyLimitsTest {

  private static final int THREADS = 2;
  private static final int MEMORY = 5 * 512 * 1024;
  private static final int A_FIFTIETH = 50;

  private final AtomicInteger served = new AtomicInteger();
  private final List<Socket> open = new ArrayList<>();
  private final BodyLimits limits =
      new BodyLimits(new BlockingHandler(this::serve), MEMORY, time -> time.dividedBy(A_FIFTIETH));
  private Undertow server;

  @BeforeEach
  void start() {
    server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(THREADS)
            .setBufferSize(16 * 1024)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 1L << 30)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(limits)
            .build();
    server.start();
  }

  private void serve(HttpServerExchange exchange) throws IOException {
    served.incrementAndGet();
    var told = exchange.getAttachment(HttpServerExchange.REQUEST_ATTRIBUTES);
    if (exchange.getRequestHeaders().contains("Forbidden")) {
      exchange.setStatusCode(403);
      exchange.getOutputStream().close();
      exchange.getInputStream().close();
      return;
    }
    var bytes = exchange.getInputStream().readAllBytes().length;
    exchange
        .getOutputStream()
        .write((told == null ? "read " + bytes : "told").getBytes(ISO_8859_1));
  }

  @AfterEach
  void stop() throws IOException {
    for (var socket : open) {
      socket.close();
    }
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16_384, 16_385, 100_000, 900_000})
  void aCompleteBodyReachesTheHandlerUnchanged(int size) throws IOException {
    var client = open();
    client.send(post("/sru", size) + "x".repeat(size));

    assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("read " + size);

    var chunks = open();
    chunks.send(chunked("/sru") + chunk(size) + "0\r\n\r\n");

    assertThat(chunks.answer()).startsWith("HTTP/1.1 200").endsWith("read " + size);
  }

  @Test
  void aBodyInSmallChunksReachesTheHandlerUnchanged() throws IOException {
    var client = open();
    client.send(chunked("/sru") + chunk(1).repeat(20_000) + "0\r\n\r\n");

    assertThat(client.answer()).endsWith("read 20000");
  }

  @Test
  void expectContinueIsAnsweredWith100Continue() throws IOException {
    var client = open();
    client.send(
        "POST /sru HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");

    assertThat(client.answer()).startsWith("HTTP/1.1 100 Continue");

    client.send("abc");

    assertThat(client.answer()).contains("read 3");
  }

  @Test
  void expectContinueForATooLargeBodyIsRefusedBeforeTheBody() throws IOException {
    var client = open();
    client.send(
        "POST /sru HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3000000\r\n\r\n");

    assertThat(client.answer()).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @CsvSource({
    "/sru, 413",
    "/console/my/index.xhtml, 413",
    "/api/catalog, 413",
    "/ncip/soap, told",
    "/api/items/1, told"
  })
  void aTooLargeContentLengthIsRefusedBeforeTheBody(String path, String answer) throws IOException {
    var client = open();
    client.send(post(path, 70_000_000) + "<");

    assertThat(client.answer()).contains(answer);
  }

  @ParameterizedTest
  @CsvSource({"/sru, 413", "/console/my/index.xhtml, 413", "/ncip, told", "/api/items/1, told"})
  void aTooLargeChunkedBodyIsRefusedWhileItArrives(String path, String answer) throws IOException {
    var client = open();
    client.send(chunked(path));
    try {
      for (var sent = 0; sent < 3_000_000; sent += 100_000) {
        client.send(chunk(100_000));
      }
    } catch (SocketException closed) {
      // The server has answered and does not wait for a slow sender's rest.
    }

    assertThat(client.answer()).contains(answer);
  }

  /** Undertow keeps trailers in memory, and reads an extension to its end. */
  @ParameterizedTest
  @ValueSource(strings = {"0\r\n", "0\r\nTrailer: ", "1;"})
  void whatAChunkedBodyHasBesidesItsBytesIsLimited(String began) throws IOException {
    var client = open();
    client.send(chunked("/sru") + chunk(3) + began);

    try {
      for (var sent = 0; sent < 3_000_000; sent += 100) {
        client.send((began.length() == 3 ? "T%d:".formatted(sent) : "") + "x".repeat(90));
        client.send(began.length() == 3 ? "\r\n" : "");
      }
    } catch (SocketException closed) {
      // The server has closed the connection before the rest was sent.
    }
    client.awaitClosed();
    assertThat(served).hasValue(0);
  }

  @Test
  void anOrdinaryTrailerIsRead() throws IOException {
    var client = open();
    client.send(
        chunked("/sru") + "3;name=value\r\nabc\r\n0\r\nDigest: 1\r\n\r\n" + post("/sru", 2) + "de");

    assertThat(client.answer()).endsWith("read 3");
    assertThat(client.answer()).endsWith("read 2");
  }

  /** Undertow reads the first two as 0 and 4, so that another request could hide in the body. */
  @ParameterizedTest
  @ValueSource(strings = {"18446744073709551616", "18446744073709551620", "99999999999999999999"})
  void aLengthThatIsMisreadEndsTheConnection(String length) throws IOException {
    var client = open();
    client.send(
        "POST /sru HTTP/1.1\r\nHost: h\r\nContent-Length: %s\r\n\r\nabcd".formatted(length)
            + post("/sru", 0));

    assertThat(client.answer()).startsWith("HTTP/1.1 400");
    client.awaitClosed();
    assertThat(served).hasValue(0);
  }

  @Test
  void slowBodiesDoNotDelayOtherClients() throws IOException {
    for (var n = 0; n < 20; n++) {
      open().send(post("/ncip", 1_000_000) + "<NCIPMessage>");
    }
    var client = open();
    client.send(post("/ncip", 3) + "abc");

    assertThat(client.answer()).contains("read 3");
    assertThat(served).hasValue(1);
  }

  @Test
  void anIncompleteBodyIsRefusedAfterTheDeadline() throws IOException {
    var client = open();
    var began = Instant.now();
    client.send(post("/sru", 1000) + "slow");

    assertThat(client.answer()).startsWith("HTTP/1.1 408").contains("within 30 seconds");
    assertThat(Duration.between(began, Instant.now()))
        .isBetween(allowed(), allowed().multipliedBy(5));
    assertThat(served).hasValue(0);
  }

  /** The deadline counts from the beginning of the body, not from the last byte. */
  @Test
  void slowSendingDoesNotExtendTheDeadline() throws Exception {
    var client = open();
    client.send(post("/sru", 1000));
    var end = Instant.now().plus(allowed().multipliedBy(5));
    while (client.silent() && Instant.now().isBefore(end)) {
      client.send("x");
      Thread.sleep(20);
    }

    assertThat(client.line()).startsWith("HTTP/1.1 408");
  }

  @Test
  void theOldestSlowBodyIsRefusedWhenTheMemoryLimitIsReached() throws IOException {
    var slow = new ArrayList<Client>();
    for (var n = 0; n < 3; n++) {
      slow.add(open());
      slow.get(n).send(post("/ncip", 1_500_000) + "x".repeat(1_000_000));
    }

    assertThat(slow.get(0).answer()).startsWith("HTTP/1.1 503").contains("send it again");

    var client = open();
    client.send(post("/sru", 300_000) + "x".repeat(300_000));

    assertThat(client.answer()).contains("read 300000");
  }

  @Test
  void memoryIsReleasedAfterEachBody() throws Exception {
    for (var n = 0; n < 20; n++) {
      var client = open();
      client.send(post("/sru", 200_000) + "x".repeat(200_000));
      assertThat(client.answer()).contains("read 200000");
      var broken = open();
      broken.send(post("/sru", 200_000) + "x".repeat(100_000));
      broken.socket().close();
    }
    var end = Instant.now().plusSeconds(10);
    while (limits.memory().taken() > 0 && Instant.now().isBefore(end)) {
      Thread.sleep(10);
    }
    assertThat(limits.memory().taken()).isZero();
  }

  /** The server refuses a client without permission and does not wait for the rest of its body. */
  @Test
  void anUnreadRestOfABodyBlocksNoThread() throws IOException {
    for (var n = 0; n < 2 * THREADS; n++) {
      var refused = open();
      refused.send(
          "POST /api/catalog HTTP/1.1\r\nHost: h\r\nForbidden: yes\r\nContent-Length: 1000000\r\n\r\n<");
      assertThat(refused.line()).startsWith("HTTP/1.1 403");
    }
    var client = open();
    client.send(post("/ncip", 3) + "abc");

    assertThat(client.answer()).contains("read 3");
  }

  private static Duration allowed() {
    return BodyRule.OTHER.time().dividedBy(A_FIFTIETH);
  }

  private static String post(String path, int length) {
    return "POST %s HTTP/1.1\r\nHost: h\r\nContent-Length: %d\r\n\r\n".formatted(path, length);
  }

  private static String chunked(String path) {
    return "POST %s HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n".formatted(path);
  }

  private static String chunk(int size) {
    return "%x\r\n%s\r\n".formatted(size, "x".repeat(size));
  }

  private Client open() throws IOException {
    var socket = new Socket();
    open.add(socket);
    socket.connect((InetSocketAddress) server.getListenerInfo().get(0).getAddress());
    socket.setSoTimeout(10_000);
    return new Client(socket);
  }

  private record Client(Socket socket) {
    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    boolean silent() throws IOException {
      return socket.getInputStream().available() == 0;
    }

    /** Until the server closes the connection; what it has sent before is skipped. */
    void awaitClosed() throws IOException {
      try {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (SocketException reset) {
        // Closed while bytes of ours were on their way.
      }
    }

    String line() throws IOException {
      var line = new StringBuilder();
      for (var c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
        line.append(c == '\r' ? "" : (char) c);
        c = socket.getInputStream().read();
      }
      return line.toString();
    }

    /** Head and body. */
    String answer() throws IOException {
      var head = new StringBuilder();
      var length = 0;
      for (var line = line(); !line.isEmpty(); line = line()) {
        head.append(line).append('\n');
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring("Content-Length: ".length()));
        }
      }
      return head + new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }
  }
}
