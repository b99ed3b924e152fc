package org.interlend.limits;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that do not read their answers, before a server with three threads. */
class SlowReadersTest {

  private static final int THREADS = 3;
  private static final int MOST = 2;
  private static final int LONG = 20_000_000;
  private static final int PATIENCE_MILLIS = 10_000;

  private final SlowReaders readers = new SlowReaders(MOST);
  private final BlockingHandler answering = new BlockingHandler(this::answer);
  private final List<Socket> open = new ArrayList<>();
  private Undertow server;

  @BeforeEach
  void start() {
    server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(THREADS)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                exchange -> {
                  readers.limit(exchange);
                  answering.handleRequest(exchange);
                })
            .build();
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    for (var socket : open) {
      socket.close();
    }
    server.stop();
  }

  private void answer(HttpServerExchange exchange) throws IOException {
    exchange
        .getOutputStream()
        .write(exchange.getRequestPath().equals("/long") ? new byte[LONG] : new byte[1]);
  }

  @Test
  void otherClientsAreServedWhileManyDoNotRead() throws IOException {
    for (var n = 0; n < 2 * THREADS; n++) {
      get("/long");
    }

    for (var n = 0; n < 10; n++) {
      assertThat(length(get("/short"))).isPositive();
    }
    assertThat(readers.waiting()).isLessThanOrEqualTo(MOST);
  }

  @Test
  void clientThatReadsLateGetsItsWholeAnswer() throws Exception {
    var late = get("/long");
    Thread.sleep(1200);

    assertThat(length(late)).isGreaterThan(LONG);
    assertThat(readers.waiting()).isZero();
  }

  private Socket get(String path) throws IOException {
    var client = new Socket();
    client.setReceiveBufferSize(4096);
    client.connect((InetSocketAddress) server.getListenerInfo().get(0).getAddress());
    client.setSoTimeout(PATIENCE_MILLIS);
    client
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(path)
                .getBytes(ISO_8859_1));
    open.add(client);
    return client;
  }

  private static int length(Socket client) throws IOException {
    return client.getInputStream().readAllBytes().length;
  }
}
