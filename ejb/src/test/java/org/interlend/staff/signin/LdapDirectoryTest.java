package org.interlend.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.interlend.staff.signin.LdapDirectory.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LdapDirectoryTest {

  private static final String URL = "interlend.ldap.url";

  /** Success of the bind, and an entry that the search has found, each as a message. */
  private static final byte[] BOUND = HexFormat.of().parseHex("300c02010161070a010004000400");

  private static final byte[] FOUND = HexFormat.of().parseHex("300c020102640704036f3d613000");

  private static final int MORE_THAN_IS_BUFFERED = 16 << 20;

  @AfterEach
  void forget() {
    System.clearProperty(URL);
  }

  @Test
  void aDirectoryThatAnswersWithoutEndIsNotReadOn() throws Exception {
    try (ServerSocket directory = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.setProperty(
          URL,
          "ldap://%s:%d/dc=example,dc=org"
              .formatted(directory.getInetAddress().getHostAddress(), directory.getLocalPort()));
      CompletableFuture<Integer> sent =
          CompletableFuture.supplyAsync(() -> answerWithoutEnd(directory));

      assertThat(new LdapDirectory().check("dora", "secret")).isEqualTo(Answer.UNAVAILABLE);
      assertThat(sent.get(30, TimeUnit.SECONDS)).isLessThan(MORE_THAN_IS_BUFFERED);
    }
  }

  /**
   * @return how many bytes were taken
   */
  private static int answerWithoutEnd(ServerSocket directory) {
    int sent = 0;
    try (Socket client = directory.accept()) {
      client.getInputStream().read(new byte[1000]);
      client.getOutputStream().write(BOUND);
      client.getInputStream().read(new byte[1000]);
      // An entry that is longer than all that the client may read.
      client.getOutputStream().write(HexFormat.of().parseHex("308410000000"));
      byte[] more = new byte[FOUND.length * 1000];
      while (sent < MORE_THAN_IS_BUFFERED) {
        client.getOutputStream().write(more);
        sent += more.length;
      }
    } catch (IOException closed) {
      return sent;
    }
    return sent;
  }
}
