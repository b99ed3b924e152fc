package org.interlend.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponseLimitSocketFactoryTest {

  private static final int BYTES = 10;

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void aServerMaySendSoManyBytesInEachExchange() throws IOException {
    ResponseLimitSocketFactory sockets =
        new ResponseLimitSocketFactory(Duration.ofMinutes(1), BYTES);
    try (Socket client = connected(sockets);
        Socket other = server.accept()) {
      other.getOutputStream().write(new byte[2 * BYTES + 1]);
      InputStream answer = client.getInputStream();

      assertThat(answer.readNBytes(BYTES)).hasSize(BYTES);
      sockets.begin();
      assertThat(answer.readNBytes(BYTES)).hasSize(BYTES);
      assertThatThrownBy(answer::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anExchangeEndsInTimeThoughTheServerGoesOnSending() throws IOException {
    ResponseLimitSocketFactory sockets = new ResponseLimitSocketFactory(Duration.ZERO, BYTES);
    try (Socket client = connected(sockets);
        Socket other = server.accept()) {
      other.getOutputStream().write(1);

      assertThatThrownBy(client.getInputStream()::read).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aSocketThatIsMadeConnectedIsLimitedToo() throws IOException {
    ResponseLimitSocketFactory sockets =
        new ResponseLimitSocketFactory(Duration.ofMinutes(1), BYTES);
    try (Socket client =
            sockets.createSocket(server.getInetAddress().getHostAddress(), server.getLocalPort());
        Socket other = server.accept()) {
      other.getOutputStream().write(new byte[BYTES + 1]);
      InputStream answer = client.getInputStream();

      assertThat(answer.readNBytes(BYTES)).hasSize(BYTES);
      assertThatThrownBy(answer::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anEncryptedSocketIsLimitedBeforeItTrustsTheServer() throws IOException {
    ResponseLimitTlsSocketFactory sockets =
        new ResponseLimitTlsSocketFactory(
            new ResponseLimitSocketFactory(Duration.ofMinutes(1), BYTES));
    try (SSLSocket client =
            (SSLSocket)
                sockets.createSocket(
                    server.getInetAddress().getHostAddress(), server.getLocalPort());
        Socket other = server.accept()) {
      // The head of a record of TLS with 16 KB.
      other.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
      other.getOutputStream().write(new byte[BYTES]);

      assertThatThrownBy(client::startHandshake)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("more than 10 bytes");
    }
  }

  private Socket connected(ResponseLimitSocketFactory sockets) throws IOException {
    Socket client = sockets.createSocket();
    client.connect(server.getLocalSocketAddress());
    return client;
  }
}
