package org.interlend.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that has shaken hands by TLS. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EncryptedClientTest {

  private static final char[] PASSWORD = "of-a-test".toCharArray();
  private static final TcpTimeouts SECOND =
      new TcpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));
  private static final byte[] MORE_THAN_IS_BUFFERED = new byte[32 << 20];

  @TempDir private Path folder;
  private SSLSocket peer;
  private Socket peerSocket;
  private AcceptedConnection client;
  private Thread watch;

  @BeforeEach
  void shakeHands() throws Exception {
    SSLContext tls = tls();
    try (var port =
        tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      peerSocket = new Socket(port.getInetAddress(), port.getLocalPort());
      peer =
          (SSLSocket)
              tls.getSocketFactory()
                  .createSocket(peerSocket, "localhost", port.getLocalPort(), true);
      client = new AcceptedConnection(port.accept(), SECOND);
    }
    CompletableFuture<Void> handshake = CompletableFuture.runAsync(this::begin);
    client.shakeHands();
    handshake.get(10, TimeUnit.SECONDS);
    watch = new Thread(this::closeLate);
    watch.start();
  }

  private void begin() {
    try {
      peer.startHandshake();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void closeLate() {
    try {
      while (true) {
        client.closeIfLate();
        Thread.sleep(20);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private SSLContext tls() throws Exception {
    Path file = folder.resolve("key.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            file.toString())
        .inheritIO()
        .start()
        .waitFor();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("key", store.getCertificate("mykey"));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @AfterEach
  void close() throws IOException {
    watch.interrupt();
    client.close();
    peerSocket.close();
  }

  @Test
  void aRecordThatIsSentByteByByteEndsWithTheTimeOfItsMessage() throws Exception {
    Thread dripping = new Thread(this::drip);
    dripping.start();
    client.await();

    assertThat(catchThrowable(() -> client.read(new byte[100], true)))
        .satisfiesAnyOf(
            end -> assertThat(end).isNull(),
            end -> assertThat(end).isInstanceOf(IOException.class));
    dripping.join(TimeUnit.SECONDS.toMillis(10));
    assertThat(dripping.isAlive()).isFalse();
  }

  /** The head of a record of 16 KB, and its bytes. */
  private void drip() {
    try {
      peerSocket.getOutputStream().write(new byte[] {23, 3, 3, 64, 0});
      while (true) {
        peerSocket.getOutputStream().write(1);
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void closingAClientThatDoesNotReadDoesNotBlock() throws Exception {
    assertThatThrownBy(() -> client.write(MORE_THAN_IS_BUFFERED)).isInstanceOf(IOException.class);

    watch.interrupt();
    watch.join(TimeUnit.SECONDS.toMillis(10));
    assertThat(watch.isAlive()).isFalse();
  }
}
