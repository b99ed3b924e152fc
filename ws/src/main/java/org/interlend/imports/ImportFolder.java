package org.interlend.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.interlend.importing.ClaimedImport;
import org.interlend.importing.FileImport;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportFile;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLine;
import org.interlend.importing.ImportStatus;
import org.interlend.importing.ImportSummary;
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

  private static final String BY = "watched folder";
  private static final int AT_ONCE = 500;

  /** Why the folder of a kind cannot be used, as the log has said. */
  private final Map<ImportKind, String> troubles = new ConcurrentHashMap<>();

  @Inject private FileImports imports;
  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  /**
   * Claims new files of a kind, and moves files whose import has ended. A folder that cannot be
   * used is named in the log, once for each reason; other imports do not need it.
   */
  void look(ImportKind kind) {
    kind.folder()
        .ifPresent(
            folder -> {
              try {
                look(kind, folder);
                troubles.remove(kind);
              } catch (IOException | UncheckedIOException failure) {
                warn(kind, folder, failure.toString());
              }
            });
  }

  private void warn(ImportKind kind, Path folder, String reason) {
    if (!reason.equals(troubles.put(kind, reason))) {
      LOG.log(
          Level.WARNING,
          "Nothing is loaded from the import folder {0} while the server cannot read and write there: {1}",
          folder,
          reason);
    }
  }

  private void look(ImportKind kind, Path watched) throws IOException {
    Path claimedFolder = Files.createDirectories(watched.resolve("taken"));
    for (Path file : files(watched)) {
      Path there = claimedFolder.resolve(file.getFileName());
      if (atRest(file) && !Files.exists(there)) {
        take(kind, file, there);
      }
    }
    for (Path file : files(claimedFolder)) {
      announceOrSettle(kind, file);
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
    settleInterrupted(there);
    try {
      Files.move(file, there, StandardCopyOption.ATOMIC_MOVE);
      announceOrSettle(kind, there);
    } catch (NoSuchFileException gone) {
      LOG.log(Level.DEBUG, "Another server claimed {0}", file);
    }
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
    Optional<FileImport> known = transaction.requiresNew(() -> imports.find(file));
    if (known.isPresent()) {
      settle(known.get());
      return;
    }
    try {
      ImportFile found =
          new ImportFile(file.getFileName().toString(), file, Files.size(file), true);
      transaction.requiresNew(() -> imports.put(kind, found, BY));
    } catch (NoSuchFileException gone) {
      LOG.log(Level.DEBUG, "{0} has been moved", file);
    } catch (RuntimeException duplicate) {
      LOG.log(Level.DEBUG, "Another server has announced " + file, duplicate);
    }
  }

  /** After a run: moves the file when its import has ended. */
  void settle(ClaimedImport run) throws IOException {
    FileImport known = transaction.requiresNew(() -> imports.get(run.id()));
    if (known.watched()) {
      settle(known);
    } else if (known.status() == ImportStatus.FINISHED && !known.dryRun()) {
      Files.deleteIfExists(known.path());
    }
  }

  private void settle(FileImport known) throws IOException {
    if (!known.status().atRest()) {
      return;
    }
    Path from = known.path();
    Path to = target(known);
    Files.createDirectories(to.getParent());
    report(known, to.resolveSibling(to.getFileName() + ".report.txt"));
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
        : folder.resolve(STAMP.format(known.endedAt()) + "-" + known.fileName());
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
              ? ImportSummary.of(known)
              : known.problemSentence(Locale.ENGLISH));
      out.newLine();
      int line = 0;
      List<ImportLine> some = reasons(known, line);
      while (!some.isEmpty()) {
        for (ImportLine reason : some) {
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
        some = reasons(known, line);
      }
    }
  }

  private List<ImportLine> reasons(FileImport known, int after) {
    return transaction.requiresNew(() -> imports.linesAfter(known.id(), after, AT_ONCE));
  }
}
