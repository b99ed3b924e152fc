package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.support.FreePort;
import org.interlend.support.SelfSignedKey;

/**
 * The nginx of this machine with the configuration that {@code docs/nginx.conf} gives operators, on
 * free ports of the loopback address.
 */
final class Nginx implements AutoCloseable {

  /** The address from which it connects to Interlend; clients of the tests come from 127.0.0.1. */
  static final String ADDRESS = "127.0.0.3";

  /** The advice shown when nginx is missing. */
  static final String HOW_TO_GET_IT = "install nginx (on Debian: apt-get install nginx)";

  private static final Path DOCUMENTED = Path.of("..", "docs", "nginx.conf");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int httpPort = FreePort.next();
  private final int httpsPort = FreePort.next();
  private final Path directory;
  private Process process;

  private Nginx(Path directory) {
    this.directory = directory;
  }

  /** Empty where it is not installed. */
  static Optional<Path> installed() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
            Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it in front of a server.
   *
   * @param key for the name localhost
   */
  static Nginx before(URI server, SelfSignedKey key, Path directory) throws Exception {
    var nginx = new Nginx(directory);
    key.write(directory.resolve("it.pem"), directory.resolve("it.key"));
    Files.writeString(directory.resolve("site.conf"), nginx.site(server));
    Files.writeString(directory.resolve("nginx.conf"), nginx.whole());
    nginx.process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "-c",
                directory.resolve("nginx.conf").toString(),
                "-e",
                directory.resolve("error.log").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("console.log").toFile())
            .start();
    nginx.awaitReady();
    return nginx;
  }

  /** The documented configuration with the names and paths of this test. */
  private String site(URI server) throws IOException {
    var site = Files.readString(DOCUMENTED);
    for (var each :
        Map.of(
                "server 127.0.0.1:8080;",
                "server " + server.getAuthority() + ";",
                "listen 80;",
                "listen 127.0.0.1:" + httpPort + ";",
                "listen 443 ssl;",
                "listen 127.0.0.1:" + httpsPort + " ssl;",
                "server_name ill.example.org;",
                "server_name localhost;",
                "/etc/ssl/certs/ill.example.org.pem",
                directory.resolve("it.pem").toString(),
                "/etc/ssl/private/ill.example.org.key",
                directory.resolve("it.key").toString())
            .entrySet()) {
      assertThat(site).contains(each.getKey());
      site = site.replace(each.getKey(), each.getValue());
    }
    return site;
  }

  /** One foreground process that writes nothing outside its directory. */
  private String whole() {
    return """
    daemon off;
    master_process off;
    pid DIR/nginx.pid;
    events {}
    http {
      access_log DIR/access.log;
      client_body_temp_path DIR/body;
      proxy_temp_path DIR/proxy;
      fastcgi_temp_path DIR/fastcgi;
      uwsgi_temp_path DIR/uwsgi;
      scgi_temp_path DIR/scgi;
      proxy_bind %s;
      include DIR/site.conf;
    }
    """
        .formatted(ADDRESS)
        .replace("DIR", directory.toString());
  }

  private void awaitReady() throws Exception {
    var limit = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        close();
        throw new IllegalStateException(
            "nginx does not start: " + Files.readString(directory.resolve("console.log")));
      }
      Thread.sleep(50);
    }
  }

  private boolean listens() {
    try (var socket = new Socket("127.0.0.1", httpsPort)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Where browsers and brokers reach it; ends with a slash. */
  URI httpsUri() {
    return URI.create("https://localhost:%d/".formatted(httpsPort));
  }

  /**
   * What the access log of nginx has, in the place that it has without Interlend's configuration.
   */
  String accessLog() throws IOException {
    Path log = directory.resolve("access.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** The plain HTTP address that redirects to HTTPS; ends with a slash. */
  URI httpUri() {
    return URI.create("http://localhost:%d/".formatted(httpPort));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
