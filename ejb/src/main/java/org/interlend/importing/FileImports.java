package org.interlend.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.InstantColumn;
import org.interlend.persistence.Page;
import org.interlend.text.Facts;

/** Starts, lists, stops and resumes imports, for staff. */
@ApplicationScoped
@Transactional
public class FileImports {

  private static final int FORGOTTEN_AT_ONCE = 10;

  @Inject private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<ImportQueued> queued;

  /** Puts a file in the queue of imports; a server that has the file will load it. */
  public FileImport put(ImportKind kind, FileToImport file, String by) {
    FileImport put = new FileImport(kind, file, by, clock.instant());
    em.persist(put);
    queued.fire(new ImportQueued(kind));
    return put;
  }

  /** Puts a file in the queue for a dry run, which saves nothing. */
  public FileImport tryOut(ImportKind kind, FileToImport file, String by) {
    FileImport put = put(kind, file, by);
    put.makeDryRun();
    return put;
  }

  /**
   * Has the file of a dry run that has ended loaded. What the dry run said is forgotten.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE when it is no such dry run, or when it
   *     ended a day ago
   */
  public void load(long id, String by) {
    FileImport tried = locked(id);
    tried.load(by, clock.instant());
    forgetLines(id);
    queued.fire(new ImportQueued(tried.kind()));
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  public FileImport get(long id) {
    return Optional.ofNullable(em.find(FileImport.class, id))
        .orElseThrow(() -> new WorkflowException(ImportReason.UNKNOWN_IMPORT, id));
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST, also when it is an import of another kind
   */
  public FileImport get(ImportKind kind, long id) {
    return Optional.of(get(id))
        .filter(found -> found.kind() == kind)
        .orElseThrow(() -> new WorkflowException(ImportReason.UNKNOWN_IMPORT, id));
  }

  /** Locks the import; waits for the batch that is being written. */
  private FileImport locked(long id) {
    FileImport found = get(id);
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    return found;
  }

  public Optional<FileImport> find(Path path) {
    return em.createQuery("select i from FileImport i where i.path = :path", FileImport.class)
        .setParameter("path", path.toString())
        .getResultStream()
        .findFirst();
  }

  /** One page of imports of a kind, the latest first. */
  public Page<FileImport> list(ImportKind kind, int first, int rows) {
    return new FilteredQuery<>(em, FileImport.class, conditions -> conditions.equal("kind", kind))
        .latest("createdAt", first, rows);
  }

  /** The number of imports of a kind in a status, and when one last ended in it, or null. */
  public record Count(ImportKind kind, ImportStatus status, long imports, Instant endedAt) {}

  /** The numbers of imports by kind and status, without dry runs. */
  public List<Count> count() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select kind, status, count(*), max(ended_at) from file_import
                where not dry_run group by kind, status
                """)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Count(
                    ImportKind.valueOf((String) row[0]),
                    ImportStatus.valueOf((String) row[1]),
                    ((Number) row[2]).longValue(),
                    InstantColumn.computed(row[3])))
        .toList();
  }

  /**
   * Some of the lines about records, such as why they were refused, in the order of the file. With
   * all columns of the index in the order H2 does not read and sort hundreds of thousands of lines.
   *
   * @param line the last line known; 0 for the beginning
   */
  public List<ImportLogLine> linesAfter(long id, int line, int rows) {
    return em.createQuery(
            """
            select r from ImportLogLine r where r.importId = :id and r.line > :line
            order by r.importId, r.line
            """,
            ImportLogLine.class)
        .setParameter("id", id)
        .setParameter("line", line)
        .setMaxResults(Math.min(rows, Page.MAX_ROWS))
        .getResultList();
  }

  /** The first lines with one outcome, in the order of the file. */
  public List<ImportLogLine> lines(long id, RecordResult.Outcome outcome, int rows) {
    return em.createQuery(
            """
            select r from ImportLogLine r where r.importId = :id and r.outcome = :outcome
            order by r.importId, r.outcome, r.line
            """,
            ImportLogLine.class)
        .setParameter("id", id)
        .setParameter("outcome", outcome)
        .setMaxResults(Math.min(rows, Page.MAX_ROWS))
        .getResultList();
  }

  /**
   * Stops an import after the present batch. Saved records stay.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE when it has ended
   */
  public void stop(long id) {
    locked(id).stop(clock.instant());
  }

  /**
   * Resumes an import with the first unprocessed record.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE unless it was stopped or failed, for an
   *     uploaded file of patrons within the last day
   */
  public void resume(long id) {
    FileImport stopped = locked(id);
    stopped.resume(clock.instant());
    queued.fire(new ImportQueued(stopped.kind()));
  }

  /** The file has been moved. */
  public void moved(long id, Path to) {
    get(id).liesAt(to);
  }

  /**
   * Deletes some imports that ended before the given time, with their lines.
   *
   * @param dryBefore the same for dry runs, whose files were not loaded
   * @return how many were deleted; {@link SpoolCleanUp} deletes their files
   */
  public int forget(Instant before, Instant dryBefore) {
    List<FileImport> old =
        em.createQuery(
                """
                select i from FileImport i
                where i.endedAt < :before or i.dryRun = true and i.endedAt < :dryBefore
                order by i.id
                """,
                FileImport.class)
            .setParameter("before", before)
            .setParameter("dryBefore", dryBefore)
            .setMaxResults(FORGOTTEN_AT_ONCE)
            .getResultList();
    for (FileImport ended : old) {
      forgetLines(ended.id());
      em.remove(ended);
    }
    return old.size();
  }

  private void forgetLines(long id) {
    em.createQuery("delete from ImportLogLine r where r.importId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * Deletes the lines about one record.
   *
   * @param number as the file names it
   */
  public void forgetRecord(ImportKind kind, String number) {
    em.createQuery(
            """
            delete from ImportLogLine r where r.recordNumber = :number
            and r.importId in (select i.id from FileImport i where i.kind = :kind)
            """)
        .setParameter("number", number)
        .setParameter("kind", kind)
        .executeUpdate();
  }

  /**
   * Deletes the lines about refused records whose reason names a value.
   *
   * @param reason name of its kind
   * @param value as the reason has it
   */
  public void forgetRefused(ImportKind kind, String reason, String value) {
    em.createNativeQuery(
            """
            delete from file_import_line where outcome = 'REFUSED'
            and import_id in (select id from file_import where kind = ?1)
            and position(?2 in facts) > 0 and position(?3 in replace(facts, ?4, '|') || '|') > 0
            """)
        .setParameter(1, kind.name())
        .setParameter(2, reason)
        .setParameter(3, Facts.valueBetweenBars(value))
        .setParameter(4, "\n")
        .executeUpdate();
  }
}
