package org.interlend.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  private ServerSocket other;
  private int port;

  @BeforeEach
  void anotherProgramListensAtLoopback() throws IOException {
    other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    port = other.getLocalPort();
    System.setProperty("interlend.management.port", Integer.toString(freePort()));
  }

  @AfterEach
  void unset() throws IOException {
    other.close();
    System.getProperties()
        .keySet()
        .removeIf(name -> name.toString().matches("(interlend|jboss)\\..*"));
  }

  @Test
  void aPortThatIsTakenIsNamedWithItsSettingAndTheAddress() {
    StartOptions.apply(new String[] {"-Xmx512m", "-Dinterlend.http.port=" + port});

    assertThat(PortCheck.problem())
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .startsWith(
                        "INTERLEND_HTTP_PORT: port %d cannot be opened at 127.0.0.1: Address already in use"
                            .formatted(port)));
    assertThat(SettingsCheck.problems(PortCheck.problem()))
        .hasValueSatisfying(
            problem -> assertThat(problem).startsWith("Interlend cannot start: INTERLEND_HTTP"));
  }

  @Test
  void theManagementPortIsOpenedToo() throws IOException {
    System.setProperty("interlend.http.port", Integer.toString(freePort()));
    System.setProperty("interlend.management.port", Integer.toString(port));

    assertThat(PortCheck.problem())
        .hasValueSatisfying(
            problem -> assertThat(problem).startsWith("INTERLEND_MANAGEMENT_PORT: port " + port));
  }

  @Test
  void theAddressIsThatOfTheStart() {
    System.setProperty("interlend.http.port", Integer.toString(port));

    StartOptions.apply(new String[] {"-b", "0.0.0.0"});
    assertThat(PortCheck.problem()).isPresent();
    StartOptions.apply(new String[] {"-b=192.0.2.7"});
    assertThat(PortCheck.problem())
        .as("no address of this machine")
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("cannot be opened at 192.0.2.7"));
  }

  @Test
  void anOffsetCountsAndWhatIsNoPortIsForTheOtherCheck() throws IOException {
    System.setProperty("interlend.http.port", Integer.toString(port - 1));
    StartOptions.apply(new String[] {"-Djboss.socket.binding.port-offset=1"});
    System.setProperty("interlend.management.port", Integer.toString(freePort() - 1));
    assertThat(PortCheck.problem()).isPresent();

    System.setProperty("interlend.http.port", "http");
    assertThat(PortCheck.problem()).isEmpty();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
