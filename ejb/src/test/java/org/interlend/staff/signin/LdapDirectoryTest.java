package org.interlend.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.interlend.staff.signin.LdapDirectory.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdapDirectoryTest {

  private static final String URL = "interlend.ldap.url";
  private static final String READER = "interlend.ldap.bind.dn";
  private static final String READER_PASSWORD = "interlend.ldap.bind.password";

  /** Success of the bind, and a reference of the search to ldap://a/b, each as a message. */
  private static final byte[] BOUND = HexFormat.of().parseHex("300c02010161070a010004000400");

  /** An entry cn=dora, and the end of the search. */
  private static final byte[] FOUND =
      HexFormat.of().parseHex("3010020102640b0407636e3d646f72613000");

  private static final byte[] END = HexFormat.of().parseHex("300c02010265070a010004000400");

  private static final String REFERENCE = "3011020102730c040a6c6461703a2f2f612f62";

  /** The first byte of a TLS connection. */
  private static final int HANDSHAKE = 22;

  /** Three answers take longer than one of them may. */
  private static final Duration SLOW = DirectorySockets.TIME.dividedBy(3).plusMillis(100);

  private static final int MORE_THAN_IS_BUFFERED = 16 << 20;

  @AfterEach
  void forget() {
    System.clearProperty(URL);
    System.clearProperty(READER);
    System.clearProperty(READER_PASSWORD);
  }

  @Test
  void aDirectoryThatAnswersWithoutEndIsNotReadOn() throws Exception {
    try (ServerSocket directory = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ask("ldap://", directory);
      CompletableFuture<Integer> sent =
          CompletableFuture.supplyAsync(() -> answerWithoutEnd(directory));

      assertThat(new LdapDirectory().check("dora", "secret")).isEqualTo(Answer.UNAVAILABLE);
      assertThat(sent.get(30, TimeUnit.SECONDS)).isLessThan(MORE_THAN_IS_BUFFERED);
    }
  }

  @Test
  void eachAnswerMayTakeItsTime() throws Exception {
    try (ServerSocket directory = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      ask("ldap://", directory);
      CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> answerSlowly(directory));

      assertThat(new LdapDirectory().check("dora", "secret")).isEqualTo(Answer.RIGHT);
      answers.get(30, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ldaps://", "LDAPS://", " ldaps://"})
  void aPasswordIsSentEncryptedHoweverTheSchemeIsWritten(String scheme) throws Exception {
    try (ServerSocket directory = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ask(scheme, directory);
      CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> firstByte(directory));

      assertThat(new LdapDirectory().check("dora", "secret")).isEqualTo(Answer.UNAVAILABLE);
      assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(HANDSHAKE);
    }
  }

  private static void ask(String scheme, ServerSocket directory) {
    System.setProperty(
        URL,
        "%s%s:%d/dc=example,dc=org"
            .formatted(
                scheme, directory.getInetAddress().getHostAddress(), directory.getLocalPort()));
    System.setProperty(READER, "cn=reader");
    System.setProperty(READER_PASSWORD, "secret");
  }

  private static int firstByte(ServerSocket directory) {
    try (Socket client = directory.accept()) {
      return client.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answerSlowly(ServerSocket directory) {
    try {
      try (Socket reader = directory.accept()) {
        answer(reader, SLOW, BOUND);
        answer(reader, SLOW, FOUND);
        Thread.sleep(SLOW.toMillis());
        reader.getOutputStream().write(END);
        reader.getInputStream().readAllBytes();
      }
      try (Socket person = directory.accept()) {
        answer(person, Duration.ZERO, BOUND);
        person.getInputStream().readAllBytes();
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void answer(Socket client, Duration after, byte[] answer)
      throws IOException, InterruptedException {
    client.getInputStream().read(new byte[1000]);
    Thread.sleep(after.toMillis());
    client.getOutputStream().write(answer);
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
      byte[] more = HexFormat.of().parseHex(REFERENCE.repeat(1000));
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
