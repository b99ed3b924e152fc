package org.interlend.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * Makes the archive of the server's classes with which {@code standalone.sh} starts faster: it runs
 * the server once with demonstration data in a temporary folder, and the Java machine writes the
 * archive when the server ends. From Java 25 on the archive also has what the Java machine learned
 * about them (ahead-of-time cache, JEP 514 and 515), before that the classes alone (class data
 * sharing, JEP 350).
 *
 * <p>An archive fits the Java it was made with, and the folder of the server. With another Java, or
 * in another folder, the server starts without it. Classes that an update has changed are read from
 * their files.
 */
public final class ClassArchive {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private static final Set<String> LEFT_BEHIND = Set.of("data", "log", "tmp");

  /** The kinds of archive; {@code standalone.conf} has the option to use each. */
  private enum Kind {
    // It runs too briefly for the optimizing compiler, which an archive of this kind does not need.
    CLASSES("classes.jsa", "-XX:TieredStopAtLevel=1 -Xlog:cds=error -XX:ArchiveClassesAtExit="),
    CLASSES_AND_PROFILES("classes.aot", "-Xlog:aot=error -Xlog:cds=error -XX:AOTCacheOutput=");

    private final String file;
    // Which classes could not be archived is of no interest here.
    private final String options;

    Kind(String file, String options) {
      this.file = file;
      this.options = options;
    }

    static Kind ofThisJava() {
      return Runtime.version().feature() >= 25 ? CLASSES_AND_PROFILES : CLASSES;
    }

    Path in(Path home) {
      return home.resolve("interlend").resolve(file);
    }
  }

  private final Path home;
  private final Kind kind = Kind.ofThisJava();

  private ClassArchive(Path home) {
    this.home = home;
  }

  /**
   * Makes the archive and says where it is.
   *
   * @param args the server's directory
   * @throws IllegalStateException when the server does not start, or no archive is written; the
   *     server's output has the reason
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    new ClassArchive(Path.of(args[0]).toRealPath()).make();
  }

  private void make() throws IOException, InterruptedException {
    for (Kind each : Kind.values()) {
      Files.deleteIfExists(each.in(home));
    }
    Path archive = kind.in(home);
    Path folder = Files.createTempDirectory("interlend-classes-");
    try {
      copy(home.resolve("standalone"), folder.resolve("standalone"));
      Path written = folder.resolve(kind.file);
      run(folder, written);
      if (!Files.exists(written)) {
        throw new IllegalStateException("The Java machine wrote no archive; see the lines above");
      }
      Files.move(written, archive, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(folder);
    }
    System.out.printf("%s: %d MB%n", archive, Files.size(archive) >> 20);
  }

  private void run(Path folder, Path written) throws IOException, InterruptedException {
    int management = freePort();
    var command =
        new ProcessBuilder(
            home.resolve("bin/standalone.sh").toString(),
            "-Djboss.server.base.dir=" + folder.resolve("standalone"));
    var settings = command.environment();
    settings.keySet().removeIf(name -> name.startsWith("INTERLEND_") || name.startsWith("JBOSS_"));
    settings.remove("JAVA_OPTS");
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    settings.put("PREPEND_JAVA_OPTS", kind.options + written);
    settings.put("INTERLEND_DATA_DIR", folder.toString());
    settings.put("INTERLEND_HTTP_PORT", Integer.toString(freePort()));
    settings.put("INTERLEND_MANAGEMENT_PORT", Integer.toString(management));
    settings.put("INTERLEND_STOP_SETTLE", "PT0S");
    settings.put("INTERLEND_DEMO", "true");
    var server = command.inheritIO().start();
    try {
      awaitReady(server, URI.create("http://127.0.0.1:" + management + "/health/ready"));
    } finally {
      // The script passes the signal on and waits.
      server.destroy();
      server.waitFor();
    }
  }

  private static void awaitReady(Process server, URI readiness)
      throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var question = HttpRequest.newBuilder(readiness).build();
    var limit = Instant.now().plus(START_LIMIT);
    while (server.isAlive() && Instant.now().isBefore(limit)) {
      try {
        if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYetListening) {
        // asked again
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("The server does not get ready; its lines above say why");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path each : (Iterable<Path>) paths::iterator) {
        Path relative = from.relativize(each);
        if (!LEFT_BEHIND.contains(relative.getName(0).toString())) {
          Files.copy(each, to.resolve(relative));
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
