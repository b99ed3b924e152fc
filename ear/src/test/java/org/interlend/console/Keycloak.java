package org.interlend.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.interlend.support.Await;

/** A Keycloak with a realm of its own, as it is distributed, in its mode for development. */
final class Keycloak implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final Process process;

  /**
   * @param home the unpacked distribution, whose data are deleted
   * @param redirect the only address to which it sends browsers back
   */
  Keycloak(Path home, int port, URI redirect) throws IOException {
    this.port = port;
    var realms = Files.createDirectories(home.resolve("data").resolve("import"));
    try (var realm = Keycloak.class.getResourceAsStream("keycloak-realm.json")) {
      Files.writeString(
          realms.resolve("library-realm.json"),
          new String(realm.readAllBytes()).replace("REDIRECT", redirect.toString()));
    }
    var command =
        new ProcessBuilder(
            "sh",
            home.resolve("bin").resolve("kc.sh").toString(),
            "start-dev",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--import-realm");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.redirectErrorStream(true).redirectOutput(home.resolve("keycloak.log").toFile());
    process = command.start();
    Await.until(START_LIMIT, "Keycloak is ready", this::isReady);
  }

  static String issuer(int port) {
    return "http://localhost:" + port + "/realms/library";
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new AssertionError("Keycloak has ended, see its keycloak.log");
    }
    try {
      var request =
          HttpRequest.newBuilder(URI.create(issuer(port) + "/.well-known/openid-configuration"));
      return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
