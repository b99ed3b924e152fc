package org.interlend.console;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser on this machine, and its driver: named by the environment variables {@code
 * INTERLEND_TEST_BROWSER} and {@code INTERLEND_TEST_DRIVER}, else found on the path. Without a
 * driver Selenium downloads a matching one, if the network allows it.
 */
final class InstalledBrowser {

  /** The advice shown when no browser is installed. */
  static final String HOW_TO_GET_ONE =
      "install Chromium or Chrome (on Debian: apt-get install chromium chromium-driver), or name"
          + " one in INTERLEND_TEST_BROWSER";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private InstalledBrowser() {}

  static Optional<Path> find() {
    return named("INTERLEND_TEST_BROWSER").or(() -> onPath(BROWSERS));
  }

  static Optional<Path> driver() {
    return named("INTERLEND_TEST_DRIVER").or(() -> onPath(List.of("chromedriver")));
  }

  private static Optional<Path> named(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  private static Optional<Path> onPath(List<String> names) {
    List<Path> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList();
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
