package org.interlend.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;

/**
 * The folder of one test server: a copy of the built server's {@code standalone} folder, and a
 * folder for its data. Closing deletes it.
 */
public final class ServerFolder implements AutoCloseable {

  /** The server that the build made; the tests only read it. */
  public static final Path BUILT = Path.of("target", "interlend").toAbsolutePath();

  private final Path path;

  /**
   * @param name a part of the folder's name
   * @param built the server to copy from
   * @throws UncheckedIOException when there is no built server, or no disk space
   */
  public ServerFolder(String name, Path built) {
    try {
      path = Files.createTempDirectory("interlend-" + name.toLowerCase() + "-");
      copy(built.resolve("standalone"), standalone());
      Files.createDirectory(data());
      Files.createDirectory(imports());
    } catch (IOException e) {
      throw new UncheckedIOException("No room for a server; is " + built + " built?", e);
    }
  }

  public Path path() {
    return path;
  }

  public Path standalone() {
    return path.resolve("standalone");
  }

  /** Where the database file, the key and uploads are. */
  public Path data() {
    return path.resolve("data");
  }

  /** The watched folder. */
  public Path imports() {
    return path.resolve("imports");
  }

  /**
   * The {@code JAVA_OPTS} of the command line interface with a server of this folder embedded,
   * which runs too briefly for the optimizing compiler.
   */
  public String cliOptions() {
    return "-XX:TieredStopAtLevel=1 -Djboss.server.base.dir=" + standalone();
  }

  /** The lines of a file. */
  List<String> lines(String file) {
    try {
      return Files.readAllLines(path.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the files of the build, but not those of an earlier run. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            if (List.of("data", "log", "tmp").contains(from.relativize(dir).toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(dir)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    try (var paths = Files.walk(path)) {
      for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
