package org.interlend.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AcceptedConnectionTest {

  private final AcceptedConnection client =
      new AcceptedConnection(
          new Socket() {
            @Override
            public void shutdownOutput() {
              // there is no client at the other end
            }

            @Override
            public InputStream getInputStream() {
              return InputStream.nullInputStream();
            }
          },
          new TcpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1)));

  @Test
  void aClientThatTakesItsLastAnswerMayLoseItsPlaceButAwaitsNoMessage() throws IOException {
    client.await();
    assertThat(client.awaitsMessage()).isTrue();

    client.process();
    assertThat(client.awaitsMessage()).isFalse();
    assertThat(client.waitingSince()).isEmpty();

    client.drain();
    assertThat(client.awaitsMessage()).isFalse();
    assertThat(client.waitingSince()).isPresent();
  }
}
