package org.interlend.console.imports;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.console.ConsoleTexts;
import org.interlend.importing.FileImport;
import org.interlend.importing.ImportSpool;
import org.interlend.importing.ImportStatus;
import org.interlend.text.Sentences;

/**
 * An import in lists and on its page.
 *
 * @param problem why it failed, or null
 * @param unusable whether it failed because of the file
 */
public record ImportRow(
    Long id,
    Upload upload,
    boolean dryRun,
    ImportStatus status,
    String label,
    Progress progress,
    Counts counts,
    String problem,
    boolean unusable,
    boolean fileDeleted)
    implements Serializable {

  /** The file, and who had it imported. */
  public record Upload(String fileName, String by, Instant at) implements Serializable {}

  /**
   * How far it is.
   *
   * @param percent of the file
   * @param startedAt null while it waits
   * @param endedAt null until it ends
   */
  public record Progress(int percent, boolean stopRequested, Instant startedAt, Instant endedAt)
      implements Serializable {}

  /**
   * How many records were read and what became of them; {@code refusedItems} are those of saved
   * records.
   *
   * @param updated those of the saved records that existed before
   * @param reasons how many lines say why records or items are refused
   */
  public record Counts(
      long read,
      long saved,
      long updated,
      long unchanged,
      long refused,
      long items,
      long refusedItems,
      int reasons)
      implements Serializable {

    private static Counts of(FileImport shown) {
      return new Counts(
          shown.processed(),
          shown.saved(),
          shown.updated(),
          shown.unchanged(),
          shown.refused(),
          shown.items(),
          shown.refusedItems(),
          shown.reasons());
    }

    /** How many records are new. */
    public long created() {
      return saved - updated;
    }

    /** How many records and items were not saved. */
    public long allRefused() {
      return refused + refusedItems;
    }
  }

  public static ImportRow of(FileImport shown, ConsoleTexts texts, Instant now) {
    Counts counts = Counts.of(shown);
    return new ImportRow(
        shown.id(),
        new Upload(shown.fileName(), shown.createdBy(), shown.createdAt()),
        shown.dryRun(),
        shown.status(),
        label(shown, counts, texts),
        new Progress(shown.percent(), shown.stopRequested(), shown.startedAt(), shown.endedAt()),
        counts,
        Sentences.ended(shown.problemSentence(texts.locale())),
        shown.problem() != null && shown.problem().isOfFile(),
        ImportSpool.isFileDeleted(shown, now));
  }

  /** The badge color for its status. */
  public String tone() {
    return switch (status) {
      case WAITING -> "gray";
      case RUNNING -> "blue";
      case STOPPED -> "amber";
      case FINISHED -> dryRun ? "blue" : counts.allRefused() == 0 ? "green" : "amber";
      case FAILED -> "red";
    };
  }

  private static String label(FileImport shown, Counts counts, ConsoleTexts texts) {
    if (shown.stopRequested()) {
      return texts.catalog("import.stopping");
    }
    if (shown.dryRun() && shown.status() == ImportStatus.FINISHED) {
      return texts.catalog("import.tried");
    }
    return shown.status() == ImportStatus.FINISHED && counts.allRefused() > 0
        ? texts.catalog("import.notAll")
        : shown.status().label(texts.locale());
  }

  /** Whether staff may have the file of this dry run loaded. */
  public boolean loadable() {
    return dryRun && status == ImportStatus.FINISHED && counts.saved() > 0 && !fileDeleted;
  }

  /** Whether staff may stop it. */
  public boolean going() {
    return !status.atRest() && !progress.stopRequested();
  }

  /** Whether staff may resume it. */
  public boolean resumable() {
    return (status == ImportStatus.STOPPED || status == ImportStatus.FAILED && !unusable)
        && !fileDeleted;
  }
}
