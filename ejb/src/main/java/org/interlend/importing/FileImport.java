package org.interlend.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.interlend.WorkflowException;
import org.interlend.text.Text;

/**
 * The import of a file of records: who started it, its progress and its result. It waits until a
 * server with the file claims it, and ends when all records are processed, or it fails or is
 * stopped. The progress commits together with the records, so that after a crash the import
 * continues with the first unprocessed record.
 *
 * <p>A dry run saves nothing and ends as an import does; staff may then load its file.
 */
@Entity
@Table(name = "file_import")
public class FileImport {

  private static final int NAME = 255;
  private static final int DETAIL = 1000;

  /** The number of claims without progress after which the import fails. */
  private static final int MAX_ATTEMPTS_WITHOUT_PROGRESS = 3;

  private static final long WHOLE = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_import_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  /** Whether it only says what the file would change. */
  @Column(name = "dry_run")
  private boolean dryRun;

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
  private long unchanged;
  private long refused;
  private long items;

  @Column(name = "refused_items")
  private long refusedItems;

  /** The number of stored lines. */
  private int reasons;

  @Column(name = "stop_requested")
  private boolean stopRequested;

  /** How often a server has claimed it. */
  private int attempts;

  /** How often it was claimed since the last progress, or since staff resumed it. */
  @Column(name = "attempts_without_progress")
  private int attemptsWithoutProgress;

  /** While it runs: until when no other server may claim it. */
  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private ImportFailure problem;

  @Column(name = "problem_detail")
  private String problemDetail;

  @Version private long version;

  protected FileImport() {}

  FileImport(ImportKind kind, FileToImport file, String by, Instant at) {
    this.kind = kind;
    fileName = Text.fit(file.name(), NAME);
    path = file.path().toString();
    watched = file.watched();
    fileBytes = file.bytes();
    createdBy = by;
    createdAt = at;
  }

  /** Whether a server may claim it. */
  boolean free(Instant now) {
    return status == ImportStatus.WAITING
        || status == ImportStatus.RUNNING && !leaseUntil.isAfter(now);
  }

  /** Whether it was claimed too often without progress and must not start again by itself. */
  boolean isClaimedTooOften() {
    return attemptsWithoutProgress >= MAX_ATTEMPTS_WITHOUT_PROGRESS;
  }

  void claimed(Instant at, Instant until) {
    move(ImportStatus.RUNNING);
    attempts++;
    attemptsWithoutProgress++;
    leaseUntil = until;
    startedAt = startedAt == null ? at : startedAt;
  }

  /** Releases it after the server that had it has crashed. */
  void released(Instant at) {
    leaseUntil = at;
  }

  /** An outage of the database says nothing against the file. */
  void interrupted() {
    attemptsWithoutProgress = Math.max(0, attemptsWithoutProgress - 1);
  }

  /** Records the progress after a batch. */
  void processed(long records, long upToByte, Instant heldUntil) {
    processed += records;
    processedBytes = upToByte;
    attemptsWithoutProgress = records > 0 ? 0 : attemptsWithoutProgress;
    leaseUntil = heldUntil;
  }

  /** Counts one record. */
  void count(RecordResult written, int refusedItems) {
    switch (written.outcome()) {
      case NEW -> saved++;
      case UPDATED -> {
        saved++;
        updated++;
      }
      case UNCHANGED -> unchanged++;
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

  void failed(Instant at, ImportFailure why, String detail) {
    move(ImportStatus.FAILED);
    stopRequested = false;
    endedAt = at;
    problem = why;
    problemDetail = Text.fit(detail, DETAIL);
  }

  /** Staff stop it; loaded records stay. */
  void stop(Instant at) {
    if (status == ImportStatus.WAITING) {
      stopped(at);
    } else if (status == ImportStatus.RUNNING) {
      stopRequested = true;
    } else {
      throw illegal(ImportReason.IMPORT_CANNOT_BE_STOPPED);
    }
  }

  /** Staff resume it where it ended. */
  void resume(Instant at) {
    if (status == ImportStatus.FINISHED || !status.next().contains(ImportStatus.WAITING)) {
      throw illegal(ImportReason.IMPORT_CANNOT_BE_RESUMED);
    }
    waitAgain(at);
  }

  private void waitAgain(Instant at) {
    if (ImportSpool.isFileDeleted(this, at)) {
      throw illegal(ImportReason.IMPORT_FILE_DELETED);
    }
    move(ImportStatus.WAITING);
    attemptsWithoutProgress = 0;
    endedAt = null;
    problem = null;
    problemDetail = null;
  }

  /** Makes it a dry run, before a server claims it. */
  void makeDryRun() {
    if (!kind.hasDryRun()) {
      throw new IllegalArgumentException(kind.name());
    }
    dryRun = true;
  }

  /** Staff have the file of a dry run loaded, from its beginning. */
  void load(String by, Instant at) {
    if (!dryRun || status != ImportStatus.FINISHED) {
      throw illegal(ImportReason.IMPORT_CANNOT_BE_LOADED);
    }
    waitAgain(at);
    dryRun = false;
    createdBy = by;
    processedBytes = 0;
    processed = 0;
    saved = 0;
    updated = 0;
    unchanged = 0;
    refused = 0;
    reasons = 0;
    startedAt = null;
  }

  void liesAt(Path path) {
    this.path = path.toString();
  }

  private void move(ImportStatus to) {
    if (!status.next().contains(to)) {
      throw new WorkflowException(
          ImportReason.IMPORT_CANNOT_BECOME, id, status.reference(), to.reference());
    }
    status = to;
  }

  private WorkflowException illegal(ImportReason why) {
    return new WorkflowException(why, id, status.reference());
  }

  public Long id() {
    return id;
  }

  public ImportKind kind() {
    return kind;
  }

  /** Whether it only says what the file would change. */
  public boolean dryRun() {
    return dryRun;
  }

  /** The file's name as it was given. */
  public String fileName() {
    return fileName;
  }

  /** The path of the file on the server that has it. */
  public Path path() {
    return Path.of(path);
  }

  /** Whether its file is from the watched folder. */
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

  /** The processed part of the file, in percent. */
  public int percent() {
    return fileBytes == 0
        ? (int) (status == ImportStatus.FINISHED ? WHOLE : 0)
        : (int) Math.min(WHOLE, processedBytes * WHOLE / fileBytes);
  }

  /** The number of processed records. */
  public long processed() {
    return processed;
  }

  /** The number of saved records, new and updated ones. */
  public long saved() {
    return saved;
  }

  /** The number of updated records. */
  public long updated() {
    return updated;
  }

  /** The number of records that were known and the same. */
  public long unchanged() {
    return unchanged;
  }

  /** The number of refused records. */
  public long refused() {
    return refused;
  }

  /** The number of saved items, new and updated ones. */
  public long items() {
    return items;
  }

  /** The number of refused items and holdings of saved records. */
  public long refusedItems() {
    return refusedItems;
  }

  /** The number of stored lines. */
  public int reasons() {
    return reasons;
  }

  /** Whether it will stop after the present batch. */
  public boolean stopRequested() {
    return stopRequested;
  }

  int attempts() {
    return attempts;
  }

  /** When it was first started, or null. */
  public Instant startedAt() {
    return startedAt;
  }

  /** When it last ended, or null. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Why it failed, or null. */
  public ImportFailure problem() {
    return problem;
  }

  /** The problem as text for staff, or null. */
  public String problemSentence(Locale locale) {
    return problem == null ? null : problem.sentence(problemDetail, locale);
  }

  /** The line of the file from which on it could not be read; 0 if that is not known. */
  public long problemLine() {
    return problemDetail != null && problemDetail.matches("\\d{1,18}")
        ? Long.parseLong(problemDetail)
        : 0;
  }
}
