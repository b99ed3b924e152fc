package org.interlend.console;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser on this machine, and its driver: named by the environment variables {@code
 * INTERLEND_TEST_BROWSER} and {@code INTERLEND_TEST_DRIVER}, else found on the path. Chromium's
 * headless shell comes first: it is Chromium without the parts of a desktop program and takes less
 * processor time. Without a driver Selenium downloads a matching one, if the network allows it.
 */
final class InstalledBrowser {

  /** The advice shown when no browser is installed. */
  static final String HOW_TO_GET_ONE =
      "install Chromium or Chrome (on Debian: apt-get install chromium-driver"
          + " chromium-headless-shell), or name one in INTERLEND_TEST_BROWSER";

  /** Debian's script on the path leaves the headless shell behind when the driver ends it. */
  private static final Path HEADLESS_SHELL_OF_DEBIAN =
      Path.of("/usr/lib/chromium/chromium-headless-shell");

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private InstalledBrowser() {}

  static Optional<Path> find() {
    return named("INTERLEND_TEST_BROWSER")
        .or(() -> onPath(List.of("chrome-headless-shell")))
        .or(() -> Optional.of(HEADLESS_SHELL_OF_DEBIAN).filter(Files::isExecutable))
        .or(() -> onPath(BROWSERS));
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
