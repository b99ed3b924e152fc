package org.interlend.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL that is installed on this machine with its tools: the embedded one of other tests
 * has no {@code pg_dump}, and one of another version does not read it.
 */
public final class InstalledPostgres implements AutoCloseable {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Path tools;
  private final Path data;
  private final int port = FreePort.next();

  private InstalledPostgres(Path tools, Path data) {
    this.tools = tools;
    this.data = data;
  }

  /**
   * The directory with {@code initdb}, {@code pg_ctl} and {@code pg_dump}; empty if there is none.
   */
  public static Optional<Path> tools() {
    var path = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    return Stream.concat(path, debian())
        .filter(directory -> Files.isExecutable(directory.resolve("initdb")))
        .filter(directory -> Files.isExecutable(directory.resolve("pg_dump")))
        .findFirst();
  }

  private static Stream<Path> debian() {
    if (!Files.isDirectory(DEBIAN)) {
      return Stream.empty();
    }
    try (var versions = Files.list(DEBIAN)) {
      return versions.sorted().map(version -> version.resolve("bin")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param directory for its data
   */
  public static InstalledPostgres start(Path tools, Path directory) throws Exception {
    var postgres = new InstalledPostgres(tools, directory.resolve("installed"));
    var data = postgres.data.toString();
    postgres.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8");
    var options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(postgres.port);
    postgres.run("pg_ctl", "-D", data, "-l", data + ".log", "-o", options, "-w", "start");
    return postgres;
  }

  /** PostgreSQL does not run as root, but in a user namespace of its own. */
  private void run(String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(tools.resolve(tool).toString());
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(tool + ".log").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(
          tool + ": " + Files.readString(data.resolveSibling(tool + ".log")));
    }
  }

  /** Creates an empty database. */
  public void create(String database) throws Exception {
    run("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres", database);
  }

  /** The address of a database for PostgreSQL's own tools. */
  public String uri(String database) {
    return "postgresql://postgres@127.0.0.1:%d/%s".formatted(port, database);
  }

  /** The address for Interlend. */
  public String jdbc(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  @Override
  public void close() throws Exception {
    run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
  }
}
