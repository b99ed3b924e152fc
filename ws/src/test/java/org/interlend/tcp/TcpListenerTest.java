package org.interlend.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpListenerTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void aListenerThatCannotAcceptTriesAgainAfterAPause() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    try (ServerSocket exhausted = exhausted(attempts);
        TcpListener listener =
            new TcpListener(
                exhausted,
                new OpenConnections(1),
                new TcpTimeouts(MINUTE, MINUTE),
                Thread::new,
                (client, of) -> {})) {
      listener.start();
      Thread.sleep(500);
    }

    assertThat(attempts.get()).isBetween(1, 10);
  }

  @Test
  void aConnectionForWhichThereIsNoThreadIsClosedAndTheNextOneServed() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    AtomicInteger threads = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 1, loopback);
        TcpListener listener =
            new TcpListener(
                server,
                new OpenConnections(1),
                new TcpTimeouts(MINUTE, MINUTE),
                work -> {
                  if (threads.incrementAndGet() == 3) { // after those that accept and watch
                    throw new IllegalStateException("unable to create native thread");
                  }
                  return new Thread(work);
                },
                (client, of) -> client.write(new byte[] {'!'}))) {
      listener.start();

      try (Socket first = new Socket(loopback, server.getLocalPort());
          Socket second = new Socket(loopback, server.getLocalPort())) {
        assertThat(first.getInputStream().read()).isEqualTo(-1);
        assertThat(second.getInputStream().read()).isEqualTo('!');
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aListenerForWhichThereIsNoThreadLeavesItsPortToTheNextAttempt(int missing) throws Exception {
    AtomicInteger threads = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TcpListener listener =
            new TcpListener(
                server,
                new OpenConnections(1),
                new TcpTimeouts(MINUTE, MINUTE),
                work -> {
                  if (threads.incrementAndGet() == missing) {
                    throw new OutOfMemoryError("unable to create native thread");
                  }
                  return new Thread(work);
                },
                (client, of) -> {})) {
      assertThatThrownBy(listener::start).isInstanceOf(OutOfMemoryError.class);

      assertThat(listener.isOpen()).isFalse();
      assertThat(server.isClosed()).isTrue();
    }
  }

  private static ServerSocket exhausted(AtomicInteger attempts) throws IOException {
    return new ServerSocket(0) {
      @Override
      public Socket accept() throws IOException {
        attempts.incrementAndGet();
        throw new IOException("Too many open files");
      }
    };
  }
}
