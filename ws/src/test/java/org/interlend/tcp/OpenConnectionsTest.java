package org.interlend.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

  private final OpenConnections open = new OpenConnections(3);

  /** A client that waits since a time, in seconds ago; less than none: its message is processed. */
  private static final class Client implements OpenConnections.Connection {
    private final String address;
    private final int seconds;
    private boolean closed;

    private Client(String address, int seconds) {
      this.address = address;
      this.seconds = seconds;
    }

    @Override
    public String address() {
      return address;
    }

    @Override
    public OptionalLong waitingSince() {
      return seconds < 0
          ? OptionalLong.empty()
          : OptionalLong.of(System.nanoTime() - seconds * 1_000_000_000L);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void aNewAddressGetsTheLongestWaitingPlaceOfTheBusiestAddress() {
    var other = new Client("a", 60);
    var processed = new Client("b", -1);
    var waiting = new Client("b", 30);
    assertThat(open.add(other)).isTrue();
    assertThat(open.add(processed)).isTrue();
    assertThat(open.add(waiting)).isTrue();

    assertThat(open.add(new Client("c", 0))).isTrue();

    assertThat(waiting.closed).isTrue();
    assertThat(processed.closed).isFalse();
    assertThat(other.closed).isFalse();
  }

  @Test
  void theBusiestAddressItselfIsRefused() {
    for (int n = 0; n < 3; n++) {
      assertThat(open.add(new Client("a", n))).isTrue();
    }

    assertThat(open.add(new Client("a", 0))).isFalse();
  }

  @Test
  void messagesThatAreProcessedAreNotInterrupted() {
    for (int n = 0; n < 3; n++) {
      assertThat(open.add(new Client("a", -1))).isTrue();
    }

    assertThat(open.add(new Client("b", 0))).isFalse();
  }

  @Test
  void anAddressAtItsOwnLimitGivesUpItsLongestWaitingConnection() {
    var limited = new OpenConnections(10, 2);
    var other = new Client("b", 90);
    var waiting = new Client("a", 60);
    limited.add(other);
    limited.add(waiting);
    limited.add(new Client("a", -1));

    assertThat(limited.add(new Client("a", 0))).isTrue();

    assertThat(waiting.closed).isTrue();
    assertThat(other.closed).isFalse();
  }
}
