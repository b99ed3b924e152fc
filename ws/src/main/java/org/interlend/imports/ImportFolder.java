package org.interlend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.interlend.importing.ClaimedImport;
import org.interlend.importing.FileImport;
import org.interlend.importing.FileImports;
import org.interlend.importing.FileToImport;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLogLine;
import org.interlend.importing.ImportReportText;
import org.interlend.importing.ImportStatus;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.TransactionTemplate;

/**
 * The import folder, with files for the catalog, and its folder {@code patrons}. A file that has
 * stopped growing is moved to {@code taken}; only one of several servers can move it. After the
 * import it is moved to {@code done} or {@code failed}, with a report beside it.
 */
@ApplicationScoped
class ImportFolder {

  private static final Logger LOG = System.getLogger(ImportFolder.class.getName());

  /** A file that was modified more recently may still be growing. */
  private static final Duration MIN_AGE = Duration.ofSeconds(3);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private static final String REPORT = ".report.txt";

  /** A name in a folder has at most 255 bytes; 16 are those of the time and a hyphen. */
  private static final int MAX_NAME_BYTES = 255 - 16 - REPORT.length();

  private static final String BY = "watched folder";
  private static final int AT_ONCE = 500;

  /** Why a file or folder fails, as the log has said. */
  private final Map<Path, String> failures = new ConcurrentHashMap<>();

  @Inject private FileImports imports;
  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  /**
   * Claims new files of a kind, and moves files whose import has ended. A file that fails does not
   * affect the others.
   */
  void look(ImportKind kind) {
    kind.folder().ifPresent(watched -> attempt(watched, () -> look(kind, watched)));
  }

  private void look(ImportKind kind, Path watched) throws IOException {
    Path claimedFolder = Files.createDirectories(watched.resolve("taken"));
    for (Path file : files(watched)) {
      attempt(file, () -> take(kind, file, claimedFolder.resolve(file.getFileName())));
    }
    for (Path file : files(claimedFolder)) {
      attempt(file, () -> announceOrSettle(kind, file));
    }
    failures.keySet().removeIf(path -> Files.notExists(path) && !isWatched(path));
  }

  /** A folder is tried in each round; a file that is gone may come again, and fail as before. */
  private static boolean isWatched(Path path) {
    return Arrays.stream(ImportKind.values())
        .flatMap(kind -> kind.folder().stream())
        .anyMatch(path::equals);
  }

  /** A step with a file or folder. */
  interface Step {

    void run() throws IOException;
  }

  /**
   * Tries a step in each round; the log has each failure once, until the step succeeds or the file
   * is gone.
   */
  void attempt(Path file, Step step) {
    try {
      step.run();
      failures.remove(file);
    } catch (IOException | UncheckedIOException failure) {
      String why = failure.toString();
      if (!why.equals(failures.put(file, why))) {
        LOG.log(Level.WARNING, "The import folder cannot go on with {0} now: {1}", file, why);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private boolean atRest(Path file) throws IOException {
    try {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      return changed.plus(MIN_AGE).isBefore(clock.instant());
    } catch (NoSuchFileException gone) {
      return false; // another server has claimed the file
    }
  }

  private void take(ImportKind kind, Path file, Path there) throws IOException {
    requireStorable(file);
    if (!atRest(file) || Files.exists(there)) {
      return;
    }
    if (!Files.isReadable(file) && Files.exists(file)) {
      throw new AccessDeniedException(file.toString());
    }
    settleInterrupted(there);
    try {
      Files.move(file, there, StandardCopyOption.ATOMIC_MOVE);
      announceOrSettle(kind, there);
    } catch (NoSuchFileException gone) {
      LOG.log(Level.DEBUG, "Another server claimed {0}", file);
    }
  }

  /** An import stores the path as text, which must lead to the file again. */
  private static void requireStorable(Path file) throws FileSystemException {
    try {
      if (Path.of(file.toString()).equals(file)) {
        return;
      }
    } catch (InvalidPathException undecodable) {
      LOG.log(Level.TRACE, "The text of {0} is no path", file);
    }
    throw new FileSystemException(
        file.toString(), null, "its name is not in the encoding of the server");
  }

  /** An ended import that names the empty place was interrupted after its file had left it. */
  private void settleInterrupted(Path empty) {
    transaction.required(
        () ->
            imports
                .find(empty)
                .filter(known -> known.status().atRest())
                .ifPresent(known -> imports.moved(known.id(), target(known))));
  }

  private void announceOrSettle(ImportKind kind, Path file) throws IOException {
    requireStorable(file);
    Optional<FileImport> known = transaction.requiresNew(() -> imports.find(file));
    if (known.isPresent()) {
      settle(known.get());
      return;
    }
    try {
      FileToImport found =
          new FileToImport(file.getFileName().toString(), file, Files.size(file), true);
      transaction.requiresNew(() -> imports.put(kind, found, BY));
    } catch (NoSuchFileException gone) {
      LOG.log(Level.DEBUG, "{0} has been moved", file);
    } catch (RuntimeException failure) {
      if (DatabaseFailure.isConflict(failure)) {
        LOG.log(Level.DEBUG, "Another server has announced " + file, failure);
      } else if (DatabaseFailure.isOfData(failure)) {
        throw new FileSystemException(file.toString(), null, failure.toString());
      } else {
        throw failure;
      }
    }
  }

  /** After a run: moves the file when its import has ended. */
  void settle(ClaimedImport run) {
    FileImport known = transaction.requiresNew(() -> imports.get(run.id()));
    if (known.watched()) {
      attempt(known.path(), () -> settle(known));
    } else if (known.status() == ImportStatus.FINISHED && !known.dryRun()) {
      attempt(known.path(), () -> Files.deleteIfExists(known.path()));
    }
  }

  private void settle(FileImport known) throws IOException {
    if (!known.status().atRest()) {
      return;
    }
    Path from = known.path();
    Path to = target(known);
    Files.createDirectories(to.getParent());
    report(known, to.resolveSibling(to.getFileName() + REPORT));
    if (!to.equals(from)) {
      move(from, to, () -> transaction.required(() -> imports.moved(known.id(), to)));
    }
  }

  /** Where the file of an import that has ended goes. */
  private static Path target(FileImport known) {
    Path from = known.path();
    boolean done = known.status() == ImportStatus.FINISHED;
    Path folder = from.getParent().resolveSibling(done ? "done" : "failed");
    return folder.equals(from.getParent())
        ? from
        : folder.resolve(STAMP.format(known.endedAt()) + "-" + ending(known.fileName()));
  }

  /** The end of a name, so long that a time before it and the report's ending have room. */
  static String ending(String name) {
    int from = 0;
    while (name.substring(from).getBytes(UTF_8).length > MAX_NAME_BYTES) {
      from = name.offsetByCodePoints(from, 1);
    }
    return name.substring(from);
  }

  /**
   * Moves the file of an import that has ended. The import names its old place until the file has
   * left it, so that no other server takes the file for a new one.
   *
   * @param saved has the import name the new place
   */
  static void move(Path from, Path to, Runnable saved) throws IOException {
    try {
      Files.move(from, to);
    } catch (NoSuchFileException gone) {
      LOG.log(Level.DEBUG, "Another server has moved {0}", from);
      return;
    } catch (FileAlreadyExistsException interrupted) {
      LOG.log(Level.DEBUG, "{0} is a new file; the import's has been moved", from);
    }
    saved.run();
  }

  private void report(FileImport known, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("%s: %s".formatted(known.fileName(), known.status().label()));
      out.newLine();
      out.write(
          known.problem() == null
              ? ImportReportText.of(known)
              : known.problemSentence(Locale.ENGLISH));
      out.newLine();
      int line = 0;
      List<ImportLogLine> page = reasons(known, line);
      while (!page.isEmpty()) {
        for (ImportLogLine reason : page) {
          line = reason.line();
          out.write(
              "%s %d%s: %s"
                  .formatted(
                      known.kind() == ImportKind.PATRONS ? "line" : "record",
                      reason.recordAt(),
                      reason.recordNumber() == null ? "" : " (" + reason.recordNumber() + ")",
                      reason.text(known.kind(), Locale.ENGLISH)));
          out.newLine();
        }
        page = reasons(known, line);
      }
    }
  }

  private List<ImportLogLine> reasons(FileImport known, int after) {
    return transaction.requiresNew(() -> imports.linesAfter(known.id(), after, AT_ONCE));
  }
}
