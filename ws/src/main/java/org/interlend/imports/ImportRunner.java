package org.interlend.imports;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.importing.ClaimedImport;
import org.interlend.importing.ImportFailure;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportQueued;
import org.interlend.importing.ImportTransactions;
import org.interlend.importing.ParsedRecord;
import org.interlend.importing.SpoolCleanUp;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.RepeatedFailureLog;

/**
 * Loads waiting files, those of one kind one after the other, in batches that each commit on their
 * own. After an interruption a run resumes with the first record that was not processed.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportRunner {

  private static final Logger LOG = System.getLogger(ImportRunner.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration CLEAN_UP = Duration.ofHours(1);

  /** Records in one transaction. */
  private static final int BATCH = 400;

  /** While a resumed run skips processed records, it renews its lease after this many of them. */
  private static final int SKIPPED = 20_000;

  @Inject private ImportTransactions steps;
  @Inject private ImportFolder folder;
  @Inject private SpoolCleanUp cleanUp;
  @Inject @Any private Instance<RecordSourceFactory> formats;
  @Inject private WorkInProgress work;
  @Inject private RepeatedWork repeated;

  /** One of each kind, for the other kind may succeed meanwhile. */
  private final Map<ImportKind, RepeatedFailureLog> unread =
      Arrays.stream(ImportKind.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  kind ->
                      new RepeatedFailureLog(
                          LOG, "The imports (" + kind + ") cannot be read now: {0}")));

  /** What has a round begin; none before the server runs. */
  private final Map<ImportKind, Runnable> atOnce = new ConcurrentHashMap<>();

  public void start(@Observes StartComplete start) {
    steps.freeOwn();
    Arrays.stream(ImportKind.values())
        .forEach(kind -> atOnce.put(kind, repeated.every(PAUSE, () -> work.run(() -> load(kind)))));
    repeated.after(
        PAUSE,
        () -> {
          work.run(this::cleanUp);
          return CLEAN_UP;
        });
  }

  /** Its file need not wait for the next look into the folder. */
  public void put(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued event) {
    atOnce.getOrDefault(event.kind(), () -> {}).run();
  }

  private void cleanUp() {
    try {
      cleanUp.run();
    } catch (IOException | RuntimeException failure) {
      LOG.log(Level.WARNING, "Old files of imports could not be deleted: {0}", failure.toString());
    }
  }

  private void load(ImportKind kind) {
    try {
      folder.look(kind);
      loadWaiting(kind);
      unread.get(kind).succeeded();
    } catch (EJBException | PersistenceException failure) {
      unread.get(kind).failed(failure);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "Records could not be loaded", failure);
    }
  }

  /** Loads all files of a kind that wait now, and returns when they are done. */
  public void loadWaiting(ImportKind kind) {
    Optional<ClaimedImport> claimed = steps.claim(kind);
    while (claimed.isPresent() && !work.isEnding()) {
      run(claimed.get());
      claimed = steps.claim(kind);
    }
  }

  private RecordSourceFactory format(ImportKind kind) {
    return formats.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private void run(ClaimedImport claimed) {
    try (RecordFile file =
        RecordFile.open(claimed.path(), claimed.fileName(), format(claimed.kind()))) {
      if (skipProcessed(claimed, file) && load(claimed, file)) {
        steps.finished(claimed);
      }
    } catch (UnreadableFileException problem) {
      steps.failed(claimed, problem.kind(), problem.detail());
    } catch (IOException failure) {
      steps.failed(claimed, ImportFailure.UNREADABLE, failure.getMessage());
    } catch (RuntimeException failure) {
      if (DatabaseFailure.isAway(failure)) {
        steps.interrupted(claimed);
      }
      throw failure; // a later run claims it when the lease has ended
    }
    folder.settle(claimed);
  }

  /** Skips the records that earlier runs have processed. */
  private boolean skipProcessed(ClaimedImport claimed, RecordFile file)
      throws IOException, UnreadableFileException {
    for (long skipped = 0; skipped < claimed.processed(); skipped++) {
      if (file.next().isEmpty()) {
        throw new UnreadableFileException(ImportFailure.SHORTER);
      }
      if (skipped % SKIPPED == SKIPPED - 1 && !steps.keep(claimed, List.of(), file.bytes())) {
        return false;
      }
    }
    return true;
  }

  /**
   * @return whether the end of the file was reached
   */
  private boolean load(ClaimedImport claimed, RecordFile file)
      throws IOException, UnreadableFileException {
    List<ParsedRecord> batch = new ArrayList<>(BATCH);
    Set<String> keys = new HashSet<>();
    try {
      for (Optional<ParsedRecord> read = file.next(); read.isPresent(); read = file.next()) {
        Set<String> its = keys(read.get());
        if (batch.size() == BATCH || its.stream().anyMatch(keys::contains)) {
          if (!keep(claimed, file, batch, keys)) {
            return false;
          }
        }
        batch.add(read.get());
        keys.addAll(its);
      }
    } catch (UnreadableFileException rest) {
      if (keep(claimed, file, batch, keys)) {
        throw rest;
      }
      return false;
    }
    return keep(claimed, file, batch, keys);
  }

  private static Set<String> keys(ParsedRecord read) {
    return read.record() == null ? Set.of() : read.record().keys();
  }

  private boolean keep(
      ClaimedImport claimed, RecordFile file, List<ParsedRecord> batch, Set<String> keys) {
    boolean more = steps.keep(claimed, batch, file.bytes());
    batch.clear();
    keys.clear();
    return more && !work.isEnding();
  }
}
