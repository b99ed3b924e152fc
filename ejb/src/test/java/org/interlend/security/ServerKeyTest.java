package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyTest {

  private static final String FOLDER = "interlend.data.dir";
  private static final String KEY = "interlend.secret.key";

  @TempDir private Path data;

  @AfterEach
  void unset() {
    System.clearProperty(FOLDER);
    System.clearProperty(KEY);
  }

  @Test
  void theTextOfTheKeyFileIsTheKeyThatTheVariableTakes() throws Exception {
    System.setProperty(FOLDER, data.toString());
    byte[] fromFile = key();

    System.setProperty(KEY, Files.readString(data.resolve("interlend.key")));

    assertThat(key()).isEqualTo(fromFile);
  }

  @Test
  void aKeyFileThatCannotBeReadIsNamed() throws Exception {
    System.setProperty(FOLDER, data.toString());
    Path file = Files.createDirectory(data.resolve("interlend.key"));

    assertThatThrownBy(ServerKeyTest::key)
        .hasMessageStartingWith("Interlend cannot start: its key file " + file);
  }

  @Test
  void aKeyFileIsDiscardedOnlyByTheStartThatMadeIt() {
    System.setProperty(FOLDER, data.toString());
    ServerKey first = read();
    read().discardIfMade();
    assertThat(data.resolve("interlend.key")).exists();

    first.discardIfMade();

    assertThat(data).isEmptyDirectory();
  }

  private static byte[] key() {
    return read().forMac("HmacSHA256").getEncoded();
  }

  private static ServerKey read() {
    ServerKey key = new ServerKey();
    key.read();
    return key;
  }
}
