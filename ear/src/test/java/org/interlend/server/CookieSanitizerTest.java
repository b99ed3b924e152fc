package org.interlend.server;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.interlend.security.HttpSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cookies of a request the server reads. */
class CookieSanitizerTest {

  private static final HttpHandler READING =
      exchange -> exchange.getResponseSender().send(cookies(exchange) + "\n");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cookie: session=1.node                          | session=1.node",
        "Cookie: last=Müller; session=1; x=2         | session=1 x=2",
        "Cookie: session=1; last=Müller                  | session=1",
        "Cookie: last=Müller                             | ''",
        "Cookie: a=Ø;b=2¤Cookie: c=å; d=4                  | b=2 d=4",
        "Cookie: $Version=one; session=1; $Path=/        | session=1",
      })
  void aCookieThatTheServerCannotReadIsLeftOut(String headers, String read) throws IOException {
    assertThat(answer(headers.strip().replace("¤", "\r\n"))).isEqualTo("HTTP/1.1 200 OK " + read);
  }

  @Test
  void aThousandCookiesAreReadAndOneMoreIsRefused() throws IOException {
    var allowed =
        IntStream.range(0, 1000)
            .mapToObj("c%d=1; "::formatted)
            .collect(joining("", "Cookie: ", ""));

    assertThat(answer(allowed)).matches("HTTP/1.1 200 OK( c\\d+=1){1000}");
    assertThat(answer(allowed + "more=1")).isEqualTo("HTTP/1.1 400 Bad Request ");
    assertThat(answer(allowed + "\r\nCookie: more=1")).isEqualTo("HTTP/1.1 400 Bad Request ");
  }

  private static String cookies(HttpServerExchange exchange) {
    return StreamSupport.stream(exchange.requestCookies().spliterator(), false)
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .sorted()
        .collect(joining(" "));
  }

  /** The status line, and what the server has read. */
  private static String answer(String headers) throws IOException {
    var server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(1)
            .setServerOption(UndertowOptions.MAX_COOKIES, 1000)
            .addHttpListener(0, "127.0.0.1", new CookieSanitizer(READING))
            .build();
    server.start();
    var address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    try (var socket = new HttpSocket(address)) {
      socket.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n\r\n");
      var status = socket.line();
      while (!socket.line().isEmpty()) {
        // the head of the answer
      }
      return status + " " + socket.line();
    } finally {
      server.stop();
    }
  }
}
