package org.interlend.console.imports;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.console.ConsoleTexts;
import org.interlend.importing.FileImport;
import org.interlend.importing.ImportSpool;
import org.interlend.importing.ImportStatus;
import org.interlend.text.Sentences;

/** An import in lists and on its page. */
public record ImportRow(
    Long id,
    boolean dryRun,
    String fileName,
    String by,
    Instant at,
    ImportStatus status,
    int percent,
    long read,
    long saved,
    long updated,
    long unchanged,
    long refused,
    long items,
    long refusedItems,
    int reasons,
    boolean stopRequested,
    Instant startedAt,
    Instant endedAt,
    String problem,
    boolean unusable,
    boolean fileDeleted,
    String label)
    implements Serializable {

  public static ImportRow of(FileImport shown, ConsoleTexts texts, Instant now) {
    return new ImportRow(
        shown.id(),
        shown.dryRun(),
        shown.fileName(),
        shown.createdBy(),
        shown.createdAt(),
        shown.status(),
        shown.percent(),
        shown.processed(),
        shown.saved(),
        shown.updated(),
        shown.unchanged(),
        shown.refused(),
        shown.items(),
        shown.refusedItems(),
        shown.reasons(),
        shown.stopRequested(),
        shown.startedAt(),
        shown.endedAt(),
        Sentences.ended(shown.problemSentence(texts.locale())),
        shown.problem() != null && shown.problem().isOfFile(),
        ImportSpool.isFileDeleted(shown, now),
        label(shown, texts));
  }

  /** The badge color for its status. */
  public String tone() {
    return switch (status) {
      case WAITING -> "gray";
      case RUNNING -> "blue";
      case STOPPED -> "amber";
      case FINISHED -> dryRun ? "blue" : refused + refusedItems == 0 ? "green" : "amber";
      case FAILED -> "red";
    };
  }

  private static String label(FileImport shown, ConsoleTexts texts) {
    if (shown.stopRequested()) {
      return texts.catalog("import.stopping");
    }
    if (shown.dryRun() && shown.status() == ImportStatus.FINISHED) {
      return texts.catalog("import.tried");
    }
    return shown.status() == ImportStatus.FINISHED && shown.refused() + shown.refusedItems() > 0
        ? texts.catalog("import.notAll")
        : shown.status().label(texts.locale());
  }

  /** How many records are new. */
  public long created() {
    return saved - updated;
  }

  /** Whether staff may have the file of this dry run loaded. */
  public boolean loadable() {
    return dryRun && status == ImportStatus.FINISHED && saved > 0 && !fileDeleted;
  }

  /** Whether staff may stop it. */
  public boolean going() {
    return !status.atRest() && !stopRequested;
  }

  /** Whether staff may resume it. */
  public boolean resumable() {
    return (status == ImportStatus.STOPPED || status == ImportStatus.FAILED && !unusable)
        && !fileDeleted;
  }
}
