package org.interlend.catalog.load;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.Text;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.BibLoadResult;

/**
 * A file of records on its way into the catalogue: who brought it, how far it is, and what came of
 * it. How far it is commits together with the records, so that after a crash it goes on with the
 * first record that was not kept.
 */
@Entity
@Table(name = "catalog_import")
public class CatalogImport {

  private static final int NAME = 255;
  private static final int DETAIL = 1000;

  /** So often a server may end without having kept anything more of it. */
  private static final int TAKES_WITHOUT_PROGRESS = 3;

  private static final long WHOLE = 100;

  @Id
  @SequenceGenerator(
      name = "catalog_import",
      sequenceName = "catalog_import_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_import")
  private Long id;

  @Column(name = "file_name")
  private String fileName;

  private String path;
  private boolean watched;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private ImportStatus status = ImportStatus.WAITING;

  @Column(name = "file_bytes")
  private long fileBytes;

  @Column(name = "processed_bytes")
  private long processedBytes;

  private long processed;
  private long saved;
  private long updated;
  private long refused;
  private long items;

  @Column(name = "refused_items")
  private long refusedItems;

  /** How many lines of reasons are kept. */
  private int reasons;

  @Column(name = "stop_requested")
  private boolean stopRequested;

  /** How often a server has begun or gone on with it. */
  private int attempts;

  /** How often since a record was last gone through, or staff last asked for it. */
  @Column(name = "attempts_without_progress")
  private int attemptsWithoutProgress;

  /** While it runs: until when no other server goes on with it. */
  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private ImportProblem problem;

  @Column(name = "problem_detail")
  private String problemDetail;

  @Version private long version;

  protected CatalogImport() {}

  CatalogImport(ImportFile file, String by, Instant at) {
    fileName = Text.fit(file.name(), NAME);
    path = file.path().toString();
    watched = file.watched();
    fileBytes = file.bytes();
    createdBy = by;
    createdAt = at;
  }

  /** Whether a server may begin or go on with it. */
  boolean free(Instant now) {
    return status == ImportStatus.WAITING
        || status == ImportStatus.RUNNING && !leaseUntil.isAfter(now);
  }

  /** Whether servers have ended over it so often that it is not begun again by itself. */
  boolean endsServers() {
    return attemptsWithoutProgress >= TAKES_WITHOUT_PROGRESS;
  }

  void claimed(Instant at, Instant until) {
    move(ImportStatus.RUNNING);
    attempts++;
    attemptsWithoutProgress++;
    leaseUntil = until;
    startedAt = startedAt == null ? at : startedAt;
    endedAt = null;
    problem = null;
    problemDetail = null;
  }

  /** The server that had it went down. */
  void released(Instant at) {
    leaseUntil = at;
  }

  /** A batch has been gone through. */
  void processed(long records, long upToByte, Instant heldUntil) {
    processed += records;
    processedBytes = upToByte;
    attemptsWithoutProgress = records > 0 ? 0 : attemptsWithoutProgress;
    leaseUntil = heldUntil;
  }

  /** Counts one record. */
  void count(BibLoadResult written, int refusedItems) {
    switch (written.outcome()) {
      case NEW -> saved++;
      case UPDATED -> {
        saved++;
        updated++;
      }
      case REFUSED -> refused++;
    }
    items += written.items();
    this.refusedItems += refusedItems;
  }

  int nextReason() {
    return ++reasons;
  }

  void stopped(Instant at) {
    move(ImportStatus.STOPPED);
    stopRequested = false;
    endedAt = at;
  }

  void finished(Instant at) {
    move(ImportStatus.FINISHED);
    processedBytes = fileBytes;
    stopRequested = false;
    endedAt = at;
  }

  void failed(Instant at, ImportProblem why, String detail) {
    move(ImportStatus.FAILED);
    stopRequested = false;
    endedAt = at;
    problem = why;
    problemDetail = Text.fit(detail, DETAIL);
  }

  /** Staff want no more of it to be loaded; what has been stays. */
  void stop(Instant at) {
    if (status == ImportStatus.WAITING) {
      stopped(at);
    } else if (status == ImportStatus.RUNNING) {
      stopRequested = true;
    } else {
      throw illegal("stopped");
    }
  }

  /** Staff want it to go on where it ended. */
  void resume() {
    if (!status.next().contains(ImportStatus.WAITING)) {
      throw illegal("resumed");
    }
    move(ImportStatus.WAITING);
    attemptsWithoutProgress = 0;
  }

  void liesAt(Path path) {
    this.path = path.toString();
  }

  private void move(ImportStatus to) {
    if (!status.next().contains(to)) {
      throw illegal(to.label().toLowerCase());
    }
    status = to;
  }

  private WorkflowProblem illegal(String what) {
    return new WorkflowProblem(
        ProblemKind.ILLEGAL_MOVE,
        Subject.REQUEST,
        String.valueOf(id),
        "Import %s is %s and cannot be %s".formatted(id, status.label().toLowerCase(), what));
  }

  public Long id() {
    return id;
  }

  /** The file's name as it was given. */
  public String fileName() {
    return fileName;
  }

  /** Where the file lies on the server that has it. */
  public Path path() {
    return Path.of(path);
  }

  /** Whether it came through the watched folder. */
  public boolean watched() {
    return watched;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public ImportStatus status() {
    return status;
  }

  /** How much of the file has been gone through, in percent. */
  public int percent() {
    return fileBytes == 0
        ? (int) (status == ImportStatus.FINISHED ? WHOLE : 0)
        : (int) Math.min(WHOLE, processedBytes * WHOLE / fileBytes);
  }

  /** How many records have been gone through. */
  public long processed() {
    return processed;
  }

  /** How many titles were kept, new and known ones. */
  public long saved() {
    return saved;
  }

  /** How many of them were known before. */
  public long updated() {
    return updated;
  }

  /** How many records were not kept at all. */
  public long refused() {
    return refused;
  }

  /** How many items were kept, new and known ones. */
  public long items() {
    return items;
  }

  /** How many items and places of records that were kept were not. */
  public long refusedItems() {
    return refusedItems;
  }

  /** How many reasons can be read. */
  public int reasons() {
    return reasons;
  }

  /** Whether it will stop after the batch that is under way. */
  public boolean stopRequested() {
    return stopRequested;
  }

  int attempts() {
    return attempts;
  }

  /** When it began for the first time, or null. */
  public Instant startedAt() {
    return startedAt;
  }

  /** When it ended for the last time, or null. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Why it failed, or null. */
  public ImportProblem problem() {
    return problem;
  }

  /** The same in words for staff, or null. */
  public String problemSentence() {
    return problem == null ? null : problem.sentence(problemDetail);
  }

  /** All that came of it in one sentence. */
  public String summary() {
    List<String> parts =
        List.of(
            "%d records read".formatted(processed),
            "%d titles kept (%d of them known before)".formatted(saved, updated),
            "%d items kept".formatted(items),
            "%d records refused".formatted(refused),
            "%d items refused".formatted(refusedItems));
    return String.join(", ", parts);
  }
}
