package org.interlend.api.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.importing.FileImports;
import org.interlend.importing.FileToImport;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportSpool;
import org.interlend.importing.ImportStatus;
import org.interlend.persistence.TransactionTemplate;

/** Files of records that come as the body of a request. */
@ApplicationScoped
public class ImportUploads {

  /** A caller who waits longer is told to check the import later. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(10);

  /** Most files are short, so that the first looks follow soon. */
  private static final long FIRST_PAUSE_MILLIS = 25;

  private static final long LONGEST_PAUSE_MILLIS = 200;

  /** The server takes eight uploads at once: callers who wait leave room for those of others. */
  private final Semaphore places = new Semaphore(4);

  @Inject private FileImports imports;
  @Inject private TransactionTemplate transaction;
  @Inject private AuditRecorder audit;

  /**
   * Stores the body as a file to be loaded; the audit names who did it.
   *
   * @param dry whether the import only says what the file would change
   * @return the number of the import
   */
  public long put(ImportKind kind, String name, InputStream body, String by, boolean dry)
      throws IOException {
    FileToImport file = ImportSpool.keep(name, body);
    return transaction.requiresNew(
        () -> dry ? imports.tryOut(kind, file, by).id() : put(kind, file, by));
  }

  private long put(ImportKind kind, FileToImport file, String by) {
    long id = imports.put(kind, file, by).id();
    AuditSubject subject = AuditSubject.imported(id);
    audit.note(AuditAction.LOADED, subject, file.name());
    return id;
  }

  /**
   * Waits until the import ends or stops, or the time limit is reached; not at all while too many
   * callers wait.
   */
  public void await(long id) {
    if (places.tryAcquire()) {
      try {
        awaitRest(id);
      } finally {
        places.release();
      }
    }
  }

  private void awaitRest(long id) {
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    try {
      while (!status(id).atRest() && System.nanoTime() < end) {
        Thread.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private ImportStatus status(long id) {
    return transaction.requiresNew(() -> imports.get(id).status());
  }
}
