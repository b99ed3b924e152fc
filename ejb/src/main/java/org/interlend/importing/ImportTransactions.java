package org.interlend.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interlend.persistence.DatabaseClock;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.DatabaseRetry;
import org.interlend.persistence.Page;
import org.interlend.persistence.RootCause;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** The steps of an import, each in a transaction of its own. */
@ApplicationScoped
public class ImportTransactions {

  private static final Logger LOG = System.getLogger(ImportTransactions.class.getName());

  /** How long a server may be silent before another one claims its import. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /**
   * The greatest number of reasons stored for one import. More are usually the same reason many
   * times.
   */
  public static final int REASONS = 100_000;

  /** The greatest number of records of which a dry run says what would change. */
  public static final int CHANGES = 2000;

  private static final int CANDIDATES = 20;

  @Inject private EntityManager em;
  @Inject private TransactionTemplate transaction;
  @Inject @Any private Instance<RecordWriter> writers;
  @Inject private DatabaseClock clock;

  /** Claims the next free import of a kind whose file is on this server. */
  public Optional<ClaimedImport> claim(ImportKind kind) {
    return transaction.requiresNew(
        () -> {
          for (int first = 0; ; first += CANDIDATES) {
            List<Long> page = candidates(kind, first);
            Optional<ClaimedImport> claimed =
                page.stream()
                    .filter(this::isForThisServer)
                    .flatMap(id -> claim(id).stream())
                    .findFirst();
            if (claimed.isPresent() || page.size() < CANDIDATES) {
              return claimed;
            }
          }
        });
  }

  private boolean isForThisServer(long id) {
    FileImport waiting = em.find(FileImport.class, id);
    return isForThisServer(waiting::path, waiting.watched());
  }

  /**
   * A path that is none in this server's encoding is for staff, who see that the import fails; in
   * the watched folder it is for another server, as a file is that cannot be read here.
   */
  static boolean isForThisServer(Supplier<Path> path, boolean watched) {
    return isPathOfThisEncoding(path) ? Files.isReadable(path.get()) : !watched;
  }

  /** Whether the path is one in the encoding of this server, which may not be that of before. */
  static boolean isPathOfThisEncoding(Supplier<Path> path) {
    try {
      return path.get() != null;
    } catch (InvalidPathException otherEncoding) {
      return false;
    }
  }

  /**
   * Releases the imports that this server had before it crashed, so that it need not wait for their
   * leases. No other server has the files of its own folder.
   */
  public void freeOwn() {
    transaction.requiresNew(
        () -> {
          em
              .createQuery("select i from FileImport i where i.status = :running", FileImport.class)
              .setParameter("running", ImportStatus.RUNNING)
              .setMaxResults(Page.MAX_ROWS)
              .getResultList()
              .stream()
              .filter(running -> isPathOfThisEncoding(running::path))
              .filter(running -> running.path().startsWith(ImportSpool.folder()))
              .forEach(running -> running.released(clock.now()));
          return null;
        });
  }

  private List<Long> candidates(ImportKind kind, int first) {
    return em.createQuery(
            """
            select i.id from FileImport i
            where i.kind = :kind
            and (i.status = :waiting or i.status = :running and i.leaseUntil <= :now)
            order by i.createdAt, i.id
            """,
            Long.class)
        .setParameter("kind", kind)
        .setParameter("waiting", ImportStatus.WAITING)
        .setParameter("running", ImportStatus.RUNNING)
        .setParameter("now", clock.now())
        .setFirstResult(first)
        .setMaxResults(CANDIDATES)
        .getResultList();
  }

  private Optional<ClaimedImport> claim(long id) {
    FileImport locked = locked(id);
    Instant now = clock.now();
    if (!locked.free(now)) {
      return Optional.empty();
    }
    if (locked.isClaimedTooOften()) {
      locked.failed(now, ImportFailure.SERVER_ENDED, Long.toString(locked.processed()));
      return Optional.empty();
    }
    locked.claimed(now, now.plus(LEASE));
    if (!isPathOfThisEncoding(locked::path)) {
      locked.failed(now, ImportFailure.NAME_NOT_IN_ENCODING, locked.fileName());
      return Optional.empty();
    }
    return Optional.of(
        new ClaimedImport(
            id,
            locked.kind(),
            locked.attempts(),
            locked.fileName(),
            locked.path(),
            locked.processed()));
  }

  private FileImport locked(long id) {
    FileImport found = em.find(FileImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(found);
    return found;
  }

  /**
   * Saves a batch of records and the progress in one transaction. When the database refuses data of
   * the batch, each record is tried alone. A short outage of the database is bridged.
   *
   * @param batch no two with a key in common; an empty batch only extends the lease
   * @param upToByte the position in the file, in bytes
   * @return whether to continue; false when staff have stopped it or another server has claimed it
   * @throws RuntimeException when nothing can be stored at the moment; the batch is not processed
   */
  public boolean keep(ClaimedImport claimed, List<ParsedRecord> batch, long upToByte) {
    try {
      return bridged(claimed, batch, upToByte);
    } catch (RuntimeException failure) {
      if (batch.isEmpty() || !DatabaseFailure.isOfData(failure)) {
        throw failure;
      }
      LOG.log(Level.INFO, "Records are kept one by one: {0}", RootCause.message(failure));
    }
    boolean more = true;
    for (Iterator<ParsedRecord> each = batch.iterator(); more && each.hasNext(); ) {
      more = keepAlone(claimed, each.next(), upToByte);
    }
    return more;
  }

  private boolean keepAlone(ClaimedImport claimed, ParsedRecord record, long upToByte) {
    try {
      return bridged(claimed, List.of(record), upToByte);
    } catch (RuntimeException failure) {
      if (!DatabaseFailure.isOfData(failure)) {
        throw failure;
      }
      ParsedRecord refused =
          ParsedRecord.unreadable(
              record.at(),
              record.number(),
              writer(claimed.kind()).refusedByDatabase(RootCause.message(failure)));
      return bridged(claimed, List.of(refused), upToByte);
    }
  }

  private boolean bridged(ClaimedImport claimed, List<ParsedRecord> batch, long upToByte) {
    return DatabaseRetry.bridge(
        () -> transaction.requiresNew(() -> keepAll(claimed, batch, upToByte)));
  }

  private boolean keepAll(ClaimedImport claimed, List<ParsedRecord> batch, long upToByte) {
    FileImport running = locked(claimed.id());
    if (running.status() != ImportStatus.RUNNING || running.attempts() != claimed.attempt()) {
      return false;
    }
    List<ImportableRecord> readable =
        batch.stream().filter(read -> read.record() != null).map(ParsedRecord::record).toList();
    Iterator<RecordResult> written =
        readable.isEmpty()
            ? List.<RecordResult>of().iterator()
            : writer(running.kind())
                .write(readable, new RecordWriter.Run(running.createdBy(), running.dryRun()))
                .iterator();
    for (ParsedRecord read : batch) {
      count(running, read, read.record() == null ? null : written.next());
    }
    Instant now = clock.now();
    running.processed(batch.size(), upToByte, now.plus(LEASE));
    if (running.stopRequested()) {
      running.stopped(now);
      return false;
    }
    return true;
  }

  private RecordWriter writer(ImportKind kind) {
    return writers.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private void count(FileImport running, ParsedRecord read, RecordResult written) {
    List<Fact> reasons = new ArrayList<>(read.complaints());
    RecordResult result = written == null ? RecordResult.refused() : written;
    reasons.addAll(result.reasons());
    boolean refused = result.outcome() == RecordResult.Outcome.REFUSED;
    running.count(result, refused ? 0 : reasons.size());
    // A refused record has one line, a saved one a line for each part that is missing.
    List<Facts> lines =
        refused ? List.of(new Facts(reasons)) : reasons.stream().map(Facts::of).toList();
    for (Facts line : lines) {
      if (running.reasons() < REASONS) {
        persist(running, read, result, line);
      }
    }
    boolean change = !refused && result.outcome() != RecordResult.Outcome.UNCHANGED;
    if (running.dryRun() && change && running.saved() <= CHANGES) {
      persist(running, read, result, new Facts(result.changes()));
    }
  }

  private void persist(FileImport running, ParsedRecord read, RecordResult result, Facts facts) {
    em.persist(
        new ImportLogLine(
            running.id(), running.nextReason(), read.at(), read.number(), result.outcome(), facts));
  }

  /** An outage of the database has ended this attempt; it is not counted. */
  public void interrupted(ClaimedImport claimed) {
    end(claimed, FileImport::interrupted);
  }

  /** The whole file has been read. */
  public void finished(ClaimedImport claimed) {
    end(claimed, running -> running.finished(clock.now()));
  }

  /**
   * The rest of the file cannot be read; saved records stay.
   *
   * @param detail of the problem, or null
   */
  public void failed(ClaimedImport claimed, ImportFailure why, String detail) {
    end(claimed, running -> running.failed(clock.now(), why, detail));
  }

  private void end(ClaimedImport claimed, Consumer<FileImport> how) {
    transaction.requiresNew(
        () -> {
          FileImport running = locked(claimed.id());
          if (running.status() == ImportStatus.RUNNING && running.attempts() == claimed.attempt()) {
            how.accept(running);
          }
        });
  }
}
