package org.interlend.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.interlend.support.Await;
import org.interlend.support.FreePort;

/**
 * WildFly as its project distributes it, with the configuration and the deployments of an
 * institution, on free ports of the loopback address.
 */
final class ExistingWildFly implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path home;
  private final Path base;
  private final int port = FreePort.next();
  private final List<String> options =
      List.of(
          "-Djboss.http.port=" + port,
          "-Djboss.https.port=" + FreePort.next(),
          "-Djboss.management.http.port=" + FreePort.next());
  private Process process;

  /**
   * @param distribution what the build has unpacked
   * @param directory an empty one, for its configuration and its deployments
   */
  ExistingWildFly(Path distribution, Path directory) throws IOException {
    base = directory.resolve("standalone");
    try (var homes = Files.list(distribution)) {
      home = homes.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    for (var part : List.of("configuration", "deployments")) {
      try (var files = Files.list(home.resolve("standalone").resolve(part))) {
        Files.createDirectories(base.resolve(part));
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, base.resolve(part).resolve(file.getFileName()));
        }
      }
    }
  }

  Path configuration() {
    return base.resolve("configuration");
  }

  Path deployments() {
    return base.resolve("deployments");
  }

  /** The address of its own applications; ends with a slash. */
  URI uri() {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }

  /** Unpacks an archive in its directory. */
  void unpack(Path archive) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        var file = home.resolve(each.getName());
        Files.createDirectories(each.isDirectory() ? file : file.getParent());
        if (!each.isDirectory()) {
          Files.write(file, zip.readAllBytes());
        }
      }
    }
  }

  /** Runs a command of the guide in its directory, while it is stopped. */
  void run(String command) throws Exception {
    var shell = builder("sh", "-c", command);
    shell.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Djboss.server.base.dir=" + base);
    var run = shell.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    if (!run.waitFor(3, TimeUnit.MINUTES) || run.exitValue() != 0) {
      run.destroyForcibly();
      throw new IllegalStateException(command + "\n" + Files.readString(log()));
    }
  }

  /**
   * Starts it.
   *
   * @param awaited an address that answers 200 when it has started
   */
  void start(Map<String, String> environment, URI awaited) throws IOException {
    var arguments =
        Stream.concat(
            Stream.of("bin/standalone.sh", "-Djboss.server.base.dir=" + base), options.stream());
    var server = builder(arguments.toArray(String[]::new));
    server.environment().putAll(environment);
    server.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    process = server.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    Await.until(START_LIMIT, "the start of WildFly", () -> answers(awaited));
  }

  private ProcessBuilder builder(String... command) {
    var builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(INTERLEND|JBOSS|JAVA_OPTS).*"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private boolean answers(URI address) {
    if (!process.isAlive()) {
      throw new IllegalStateException("WildFly ended:\n" + lines());
    }
    try {
      var request = HttpRequest.newBuilder(address).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYetListening) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path log() {
    return base.resolveSibling("console.log");
  }

  /** What it has logged since its last start. */
  String lines() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("WildFly does not end:\n" + lines());
    }
  }

  @Override
  public void close() {
    if (process != null) {
      Stream.concat(process.descendants(), Stream.of(process.toHandle()))
          .toList()
          .forEach(ProcessHandle::destroyForcibly);
    }
  }
}
