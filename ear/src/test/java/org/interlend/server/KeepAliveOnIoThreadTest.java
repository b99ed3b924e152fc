package org.interlend.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interlend.security.HttpSocket;
import org.junit.jupiter.api.Test;

/** In which thread a connection is made ready for its next request. */
class KeepAliveOnIoThreadTest {

  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String LAST = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  private final List<Boolean> inIoThread = new CopyOnWriteArrayList<>();

  @Test
  void theIoThreadReleasesTheConnectionThatAnotherThreadHasAnswered() throws IOException {
    HttpHandler blocking = exchange -> exchange.dispatch(this::answer);

    assertThat(answers(blocking)).containsExactly("1", "2", "3");
    assertThat(inIoThread).containsExactly(true, true, true);
  }

  @Test
  void whatTheIoThreadAnswersItReleasesItself() throws IOException {
    assertThat(answers(this::answer)).containsExactly("1", "2", "3");
    assertThat(inIoThread).containsExactly(true, true, true);
  }

  private void answer(HttpServerExchange exchange) {
    exchange.getResponseSender().send(inIoThread.size() + 1 + "\n");
  }

  /** The listener that is added first is called last, when the connection is released. */
  private HttpHandler watched(HttpHandler next) {
    return exchange -> {
      exchange.addExchangeCompleteListener(
          (answered, release) -> {
            inIoThread.add(answered.isInIoThread());
            release.proceed();
          });
      next.handleRequest(exchange);
    };
  }

  /** The answers to three requests on one connection, of which two are sent at once. */
  private List<String> answers(HttpHandler handler) throws IOException {
    var server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(1)
            .addHttpListener(0, "127.0.0.1", watched(new KeepAliveOnIoThread(handler)))
            .build();
    server.start();
    var address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    try (var socket = new HttpSocket(address)) {
      socket.send(REQUEST + REQUEST);
      var first = body(socket);
      var second = body(socket);
      socket.send(LAST);
      var last = body(socket);
      assertThat(socket.line()).as("what follows before the connection is closed").isEmpty();
      return List.of(first, second, last);
    } finally {
      server.stop();
    }
  }

  private static String body(HttpSocket socket) throws IOException {
    while (!socket.line().isEmpty()) {
      // the head of the answer
    }
    return socket.line();
  }
}
