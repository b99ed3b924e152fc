package org.interlend.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortBindCheckTest {

  private ServerSocket other;

  @BeforeEach
  void anotherProgramHasThePort() throws IOException {
    other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    System.setProperty("interlend.http.port", Integer.toString(other.getLocalPort()));
    System.setProperty("interlend.management.port", Integer.toString(freePort()));
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @AfterEach
  void free() throws IOException {
    System.clearProperty("interlend.http.port");
    System.clearProperty("interlend.management.port");
    other.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \"-b\" \"localhost\"",
        "-Xmx1g \"-b=127.0.0.1\"",
        "-Djboss.bind.address=127.0.0.1",
        "\"-bmanagement\" \"192.0.2.1\"",
        "-Djboss.bind.address=192.0.2.1 \"-b\" \"127.0.0.1\"",
        "-Dplace=--help",
        "\"--start-mode=normal\""
      })
  void aPortThatIsTakenIsNamed(String options) {
    assertThat(PortBindCheck.problem(options).orElseThrow())
        .startsWith("INTERLEND_HTTP_PORT is " + other.getLocalPort() + ".")
        .contains("Address already in use");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Djboss.socket.binding.port-offset=100",
        "-Dinterlend.http.port=1",
        "-Dinterlend.management.port=1",
        " \"--version\"",
        "\"-V\"",
        "\"--help\"",
        "\"-h\"",
        "\"--admin-only\"",
        "\"--start-mode=admin-only\""
      })
  void aServerAtAnotherPortOrWithoutOneMayStart(String options) {
    assertThat(PortBindCheck.problem(options)).isEmpty();
  }

  /** No computer has this address. */
  @Test
  void thePortIsTriedAtTheAddressOfTheServer() {
    assertThat(PortBindCheck.problem("\"-b\" \"192.0.2.1\"").orElseThrow())
        .contains("cannot be opened at 192.0.2.1:")
        .doesNotContain("already in use");
  }

  @Test
  void aFreePortIsLeftFree() throws IOException {
    other.close();
    assertThat(PortBindCheck.problem("")).isEmpty();
    assertThat(PortBindCheck.problem("")).isEmpty();
  }

  @Test
  void thePortOfTheManagementThatIsTakenIsNamed() throws IOException {
    String taken = System.getProperty("interlend.http.port");
    System.setProperty("interlend.http.port", System.getProperty("interlend.management.port"));
    System.setProperty("interlend.management.port", taken);

    assertThat(PortBindCheck.problem("").orElseThrow())
        .startsWith("INTERLEND_MANAGEMENT_PORT is " + taken + ".")
        .contains("cannot be opened at 127.0.0.1:")
        .contains("Address already in use");
    assertThat(PortBindCheck.problem("\"-bmanagement\" \"192.0.2.1\"").orElseThrow())
        .contains("cannot be opened at 192.0.2.1:");
  }

  @Test
  void thePortOfTheManagementIsNotThatOfHttp() throws IOException {
    other.close();
    String port = System.getProperty("interlend.http.port");
    System.setProperty("interlend.management.port", port);

    assertThat(PortBindCheck.problem("").orElseThrow())
        .startsWith("INTERLEND_MANAGEMENT_PORT is " + port + ".");
  }
}
