package org.interlend.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The built server, started like an operator does: by {@code bin/standalone.sh} and environment
 * variables. It has its own copy of {@code standalone/}, its own database and free ports on the
 * loopback address, and holds the demonstration data.
 */
public final class InterlendServer implements AutoCloseable {

  /** The token of the monitoring system. */
  public static final String METRICS_TOKEN = "token-of-the-monitoring";

  private static final String KEY_FILE = "interlend.key";

  /** Type of the answer of a server that starts; the application answers in JSON. */
  private static final String REFUSAL = "text/plain";

  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Database database;
  private final Map<String, String> environment;
  private final Path home;
  private final ServerFolder folder;
  private final Database.Access access;
  private final int httpPort = FreePort.next();
  private final int managementPort = FreePort.next();
  private final int tcpPort = FreePort.next();
  private final int clusterPort = FreePort.next();
  private final Thread lastResort = new Thread(this::endWithItsFiles);
  private Process process;
  private Connection inspection;

  /**
   * @param shared the database of another server, or null for one of its own
   * @param home the built server
   */
  private InterlendServer(
      Database database, Database.Access shared, Map<String, String> environment, Path home) {
    this.database = database;
    this.environment = environment;
    this.home = home;
    folder = new ServerFolder(database.name(), home);
    access = shared == null ? databaseOf(environment) : shared;
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /** The one that the settings name, or else an empty one. */
  private Database.Access databaseOf(Map<String, String> settings) {
    return settings.containsKey("INTERLEND_DB_URL")
        ? new Database.Access(
            settings.get("INTERLEND_DB_URL"),
            settings.get("INTERLEND_DB_USER"),
            settings.get("INTERLEND_DB_PASSWORD"))
        : database.create(folder.data());
  }

  /** Starts a server with an empty database and the demonstration data, and waits for it. */
  public static InterlendServer start(Database database) {
    return start(database, Map.of());
  }

  /** The same, with the server of another release. */
  public static InterlendServer start(Database database, Path home) {
    return started(new InterlendServer(database, null, Map.of(), home));
  }

  /**
   * Starts a server with an empty database and waits until it is ready.
   *
   * @param environment settings that extend or replace those of every test server
   * @throws IllegalStateException when it ends, fails or is not ready in ten minutes; contains the
   *     end of its log
   */
  public static InterlendServer start(Database database, Map<String, String> environment) {
    return start(database, environment, untouched -> {});
  }

  /**
   * The same, with a changed configuration.
   *
   * @param setUp changes the server's files before the start
   */
  public static InterlendServer start(
      Database database, Map<String, String> environment, Consumer<ServerFolder> setUp) {
    InterlendServer server = new InterlendServer(database, null, environment, ServerFolder.BUILT);
    try {
      setUp.accept(server.folder);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return started(server);
  }

  /** Starts a second server of this build on the same database, with the same settings and key. */
  public InterlendServer startBeside() {
    return startBeside(Map.of());
  }

  /**
   * The same, with further settings.
   *
   * @param more of the second server alone
   */
  public InterlendServer startBeside(Map<String, String> more) {
    return startBeside(more, untouched -> {});
  }

  /**
   * The same, with a changed configuration.
   *
   * @param setUp changes the second server's files before its start
   */
  public InterlendServer startBeside(Map<String, String> more, Consumer<ServerFolder> setUp) {
    Map<String, String> settings = new HashMap<>(environment);
    settings.putAll(more);
    InterlendServer second = new InterlendServer(database, access, settings, ServerFolder.BUILT);
    try {
      Files.copy(folder.data().resolve(KEY_FILE), second.folder.data().resolve(KEY_FILE));
      setUp.accept(second.folder);
    } catch (IOException e) {
      second.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      second.close();
      throw e;
    }
    return started(second);
  }

  private static InterlendServer started(InterlendServer server) {
    try {
      server.start();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Starts it again after {@link #stop()} or {@link #kill()}, with the same data and ports. */
  public void start() {
    try {
      process = command().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
  }

  private ProcessBuilder command() {
    var command =
        new ProcessBuilder(
            home.resolve("bin/standalone.sh").toString(),
            "-Djboss.server.base.dir=" + folder.standalone(),
            "-Dh2.bindAddress=127.0.0.1");
    var settings = command.environment();
    settings.keySet().removeIf(InterlendServer::isOfAnotherServer);
    settings.remove("JAVA_OPTS");
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    settings.put("INTERLEND_DB_URL", access.url());
    settings.put("INTERLEND_DB_USER", access.user());
    settings.put("INTERLEND_DB_PASSWORD", access.password());
    settings.put("INTERLEND_DATA_DIR", folder.data().toString());
    settings.put("INTERLEND_IMPORT_DIR", importFolder().toString());
    settings.put("INTERLEND_HTTP_PORT", Integer.toString(httpPort));
    settings.put("INTERLEND_MANAGEMENT_PORT", Integer.toString(managementPort));
    settings.put("INTERLEND_NCIP_TCP_PORT", Integer.toString(tcpPort));
    settings.put("INTERLEND_CLUSTER_PORT", Integer.toString(clusterPort));
    settings.put("INTERLEND_NCIP_TCP_IDLE", "PT2S");
    settings.put("INTERLEND_NCIP_TCP_MESSAGE_TIMEOUT", "PT4S");
    settings.put("INTERLEND_SLNP_IDLE", "PT4S");
    settings.put("INTERLEND_SLNP_COMMAND_TIMEOUT", "PT2S");
    settings.put("INTERLEND_STOP_SETTLE", "PT0S");
    settings.put("INTERLEND_KEY_STORE_PASSWORD", SelfSignedKey.PASSWORD);
    settings.put("INTERLEND_DEMO", "true");
    // All tests send from one address, and many expect a journal line for each refusal.
    settings.put("INTERLEND_JOURNAL_REFUSALS", "0");
    settings.put("INTERLEND_METRICS_TOKEN", METRICS_TOKEN);
    settings.putAll(environment);
    command.redirectErrorStream(true);
    command.redirectOutput(
        ProcessBuilder.Redirect.appendTo(folder.path().resolve("console.log").toFile()));
    return command;
  }

  /** The size of the Java machine is the build's setting for all test servers. */
  private static boolean isOfAnotherServer(String variable) {
    return variable.startsWith("INTERLEND_")
        || variable.startsWith("JBOSS_") && !variable.equals("JBOSS_JAVA_SIZING");
  }

  private void awaitReady() {
    var limit = Instant.now().plus(START_LIMIT);
    while (!ready()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server ended while it started:\n" + lastLines());
      }
      if (failed()) {
        throw new IllegalStateException("The server started with errors:\n" + lastLines());
      }
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("The server does not get ready:\n" + lastLines());
      }
      pause(Duration.ofMillis(100));
    }
  }

  /** Whether the application is deployed, and the server lets requests through to it. */
  private boolean ready() {
    try {
      return answer(managementUri()).statusCode() == 200
          && !answer(httpUri()).headers().firstValue("Content-Type").orElse("").startsWith(REFUSAL);
    } catch (IOException notYetListening) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static HttpResponse<Void> answer(URI server) throws IOException, InterruptedException {
    var question = HttpRequest.newBuilder(server.resolve("/health/ready")).build();
    return HTTP.send(question, BodyHandlers.discarding());
  }

  /** Whether the server's last log line says that it started with failed services. */
  private boolean failed() {
    return log().stream()
        .filter(line -> line.contains("WFLYSRV0025:") || line.contains("WFLYSRV0026:"))
        .reduce((earlier, later) -> later)
        .filter(line -> line.contains("WFLYSRV0026:"))
        .isPresent();
  }

  /** Stops it like an operator does, and waits until the process ends. */
  public void stop() {
    closeInspection();
    var java = java();
    process.destroy();
    await(java);
  }

  /** Ends it like a power cut: SIGKILL to the Java process. */
  public void kill() {
    closeInspection();
    var java = java();
    java.destroyForcibly();
    await(java);
  }

  /** Stops it and starts it again. */
  public void restart() {
    stop();
    start();
  }

  /** The Java process itself; the script is its parent. */
  public ProcessHandle java() {
    return process
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The server does not run:\n" + lastLines()));
  }

  private void await(ProcessHandle java) {
    try {
      java.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
      process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (Exception e) {
      throw new IllegalStateException("The server does not end:\n" + lastLines(), e);
    }
  }

  /** Kills it if it still runs, and deletes its files. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(lastResort);
    endWithItsFiles();
  }

  private void endWithItsFiles() {
    try {
      closeInspection();
    } finally {
      endProcesses();
      folder.close();
    }
  }

  private void endProcesses() {
    if (process == null) {
      return;
    }
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
  }

  public Database database() {
    return database;
  }

  /** The folder whose files the server loads into the catalog. */
  public Path importFolder() {
    return folder.imports();
  }

  /** Where NCIP, the management API and the console answer; ends with a slash. */
  public URI httpUri() {
    return URI.create("http://127.0.0.1:%d/".formatted(httpPort));
  }

  /** The port of NCIP over TCP, on the loopback address. */
  public int tcpPort() {
    return tcpPort;
  }

  /** The operator's directory of key stores for TLS. */
  public Path keyStores() {
    return folder.data().resolve("key-stores");
  }

  /** Where health and metrics answer; ends with a slash. */
  public URI managementUri() {
    return URI.create("http://127.0.0.1:%d/".formatted(managementPort));
  }

  /** A direct connection to the server's database; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  /** A query on the server's database. */
  public interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /**
   * Queries the server's database directly, by one connection for all queries. The connection
   * closes before the server stops: otherwise H2 would make this process the next server of the
   * database.
   */
  public synchronized <T> T ask(Question<T> question) throws SQLException {
    if (inspection == null || inspection.isClosed()) {
      inspection = connect();
    }
    return question.ask(inspection);
  }

  private synchronized void closeInspection() {
    try {
      if (inspection != null) {
        inspection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's console output since its first start. */
  public List<String> log() {
    return folder.lines("console.log");
  }

  /** Its access log. */
  public List<String> accessLog() {
    return folder.lines("standalone/log/access.log");
  }

  private String lastLines() {
    var lines = log();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 100), lines.size()));
  }

  @Override
  public String toString() {
    return database.name();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
