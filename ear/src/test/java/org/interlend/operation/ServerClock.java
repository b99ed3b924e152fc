package org.interlend.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The clock of a server, which can be made wrong (libfaketime) while the server runs. */
final class ServerClock {

  private final Optional<Path> library = library();
  private final Path shift;

  /**
   * @param folder for the file that the server's process reads each second
   */
  ServerClock(Path folder) {
    shift = folder.resolve("time");
    isRight();
  }

  boolean canBeSet() {
    return library.isPresent();
  }

  /** The environment of the server; empty without libfaketime. */
  Map<String, String> settings() {
    return library.map(this::settings).orElse(Map.of());
  }

  private Map<String, String> settings(Path library) {
    return Map.of(
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        shift.toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        // Otherwise waits of the Java machine end at once.
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0");
  }

  void isRight() {
    isWrongBy("+0");
  }

  /**
   * @param time such as {@code +10m} or {@code -1h}
   */
  void isWrongBy(String time) {
    try {
      Files.writeString(shift, time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> library() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("INTERLEND_TEST_FAKETIME")).stream(),
            Stream.of(
                "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
                "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"))
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst();
  }
}
