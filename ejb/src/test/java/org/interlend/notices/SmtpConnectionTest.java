package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server's mail session keeps. */
class SmtpConnectionTest {

  private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

  /** No password is asked for (RFC 1928). */
  private static final byte[] GREETED = HexFormat.of().parseHex("0500");

  private static final byte[] CONNECTED = HexFormat.of().parseHex("05000001000000000000");

  @Test
  void theMailServerIsLimited() {
    Properties properties = new Properties();
    assertThat(SmtpConnection.limit(properties))
        .isSameAs(properties.get("mail.smtp.socketFactory"));
  }

  /** RFC 5322 keeps commas and colons for lists and groups. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "library@example.org | library@example.org",
        "Our Library <library@example.org> | Our Library <library@example.org>",
        "Loans, East: library <l@example.org> | \"Loans, East: library\" <l@example.org>",
        "\"Our Library\" <library@example.org> | Our Library <library@example.org>",
        "\"The \\\"East\\\" Library\" <l@example.org> | \"The \\\"East\\\" Library\" <l@example.org>",
        "<library@example.org> | library@example.org",
        "ill@[192.0.2.7] | <ill@[192.0.2.7]>",
        "\"a.b.\"@example.org | <\"a.b.\"@example.org>"
      })
  void theSendersNameMayHaveAnyCharacters(String setting, String from) throws Exception {
    assertThat(SmtpConnection.sender(setting)).hasToString(from);
  }

  /** Host and port of the proxy, as the mail library reads them. */
  static Stream<BiConsumer<Properties, Integer>> settings() {
    return Stream.of(
        (properties, port) -> set(properties, HOST, port.toString()),
        (properties, port) -> set(properties, HOST, port),
        (properties, port) -> set(properties, HOST + ":" + port, ""),
        (properties, port) -> set(properties, HOST + ":1", port));
  }

  private static void set(Properties properties, String host, Object port) {
    properties.put("mail.smtp.socks.host", host);
    properties.put("mail.smtp.socks.port", port);
  }

  @ParameterizedTest
  @MethodSource("settings")
  @Timeout(60)
  void soIsOneBehindASocksProxy(BiConsumer<Properties, Integer> settings) throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Properties properties = new Properties();
      settings.accept(properties, proxy.getLocalPort());
      CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> answer(proxy));

      try (Socket socket = SmtpConnection.limit(properties).createSocket()) {
        socket.connect(InetSocketAddress.createUnresolved("mail.example.org", 25));
        assertThatThrownBy(socket.getInputStream()::readAllBytes)
            .hasMessageContaining("more than " + SmtpConnection.BYTES + " bytes");
      }
      answers.get();
    }
  }

  /** Connects a client, and sends it more than a mail server may. */
  private static void answer(ServerSocket proxy) {
    try (Socket client = proxy.accept()) {
      client.getInputStream().read(new byte[1000]);
      client.getOutputStream().write(GREETED);
      client.getInputStream().read(new byte[1000]);
      client.getOutputStream().write(CONNECTED);
      client.getOutputStream().write(new byte[SmtpConnection.BYTES + 1]);
    } catch (IOException ended) {
      // by the client, which reads no more
    }
  }
}
