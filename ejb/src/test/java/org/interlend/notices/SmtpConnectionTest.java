package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the server's mail session keeps. */
class SmtpConnectionTest {

  private static final int SOCKS_5 = 5;

  @Test
  void theMailServerIsLimited() {
    Properties properties = new Properties();
    assertThat(SmtpConnection.limit(properties))
        .isSameAs(properties.get("mail.smtp.socketFactory"));
  }

  @Test
  @Timeout(60)
  void soIsOneBehindASocksProxy() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Properties properties = new Properties();
      properties.setProperty("mail.smtp.socks.host", proxy.getInetAddress().getHostAddress());
      properties.setProperty("mail.smtp.socks.port", String.valueOf(proxy.getLocalPort()));
      SocketFactory sockets = SmtpConnection.limit(properties);

      CompletableFuture.runAsync(() -> connect(sockets));
      try (Socket asked = proxy.accept()) {
        assertThat(asked.getInputStream().read()).isEqualTo(SOCKS_5);
      }
    }
  }

  private static void connect(SocketFactory sockets) {
    try (Socket socket = sockets.createSocket()) {
      socket.connect(InetSocketAddress.createUnresolved("mail.example.org", 25));
    } catch (IOException ended) {
      // by the end of the test
    }
  }
}
