package org.interlend.tcp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.interlend.lifecycle.ServerPhase;
import org.interlend.lifecycle.WorkInProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A session with messages of one line each, of which BYE is the last. */
@Timeout(60)
class TcpSessionTest {

  private record Line(String text, boolean cutOff) implements MessageBuffer.Message {

    @Override
    public boolean isLast() {
      return cutOff || text.equals("BYE");
    }
  }

  private static final class Lines extends MessageBuffer<Line> {

    @Override
    protected Optional<Line> find(int start) {
      for (int i = start; i < size; i++) {
        if (bytes[i] == '\n') {
          return Optional.of(new Line(new String(take(start, i), US_ASCII), false));
        }
      }
      return Optional.empty();
    }

    @Override
    protected Line rest(int start) {
      return new Line(new String(take(start, size), US_ASCII), true);
    }
  }

  private final WorkInProgress work = new WorkInProgress();
  private TcpListener listener;
  private Socket client;

  @BeforeEach
  void connect() throws IOException {
    work.enter(ServerPhase.RUNNING);
    ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    listener =
        new TcpListener(
            port,
            new OpenConnections(1),
            new TcpTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20)),
            Thread::new,
            (opened, by) ->
                new TcpSession<Line>(opened, by, new Lines(), work) {
                  @Override
                  protected void answer(Line line) throws IOException {
                    super.client.write(("<" + line.text() + ">").getBytes(US_ASCII));
                  }
                }.serve());
    listener.start();
    client = new Socket(port.getInetAddress(), port.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    listener.close();
  }

  @Test
  void messagesThatArriveTogetherAreAnsweredOneAfterTheOther() throws IOException {
    send("A\n\r\n B\nBYE\nlate\n");
    assertThat(answers()).isEqualTo("<A><B><BYE>");
  }

  @Test
  void aMessageThatIsBrokenOffIsAnsweredToo() throws IOException {
    send("A\nhal");
    client.shutdownOutput();
    assertThat(answers()).isEqualTo("<A><hal>");
  }

  @Test
  void aClientWithoutAMessageGetsNoAnswer() throws IOException {
    send(" \n");
    client.shutdownOutput();
    assertThat(answers()).isEmpty();
  }

  @Test
  void aServerThatStopsAnswersOnceMore() throws IOException {
    work.enter(ServerPhase.SETTLING);
    send("A\nB\n");
    assertThat(answers()).isEqualTo("<A>");
  }

  @Test
  void aServerThatEndsAnswersNoMore() throws IOException {
    work.enter(ServerPhase.ENDING);
    send("A\n");
    assertThat(answers()).isEmpty();
  }

  private void send(String text) throws IOException {
    client.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private String answers() throws IOException {
    return new String(client.getInputStream().readAllBytes(), US_ASCII);
  }
}
