package org.interlend.console.catalog;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.audit.AuditSubject;
import org.interlend.catalog.load.CatalogImport;
import org.interlend.catalog.load.ImportStatus;
import org.interlend.console.ConsoleTexts;

/** An import in lists and on its page. */
public record ImportRow(
    Long id,
    String fileName,
    String by,
    Instant at,
    ImportStatus status,
    int percent,
    long read,
    long saved,
    long updated,
    long refused,
    long items,
    long refusedItems,
    int reasons,
    boolean stopRequested,
    Instant startedAt,
    Instant endedAt,
    String problem,
    String label)
    implements Serializable {

  static ImportRow of(CatalogImport shown, ConsoleTexts texts) {
    return new ImportRow(
        shown.id(),
        shown.fileName(),
        shown.createdBy(),
        shown.createdAt(),
        shown.status(),
        shown.percent(),
        shown.processed(),
        shown.saved(),
        shown.updated(),
        shown.refused(),
        shown.items(),
        shown.refusedItems(),
        shown.reasons(),
        shown.stopRequested(),
        shown.startedAt(),
        shown.endedAt(),
        shown.problemSentence(texts.locale()),
        label(shown, texts));
  }

  /** The badge color for its status. */
  public String tone() {
    return switch (status) {
      case WAITING -> "grey";
      case RUNNING -> "blue";
      case STOPPED -> "amber";
      case FINISHED -> refused + refusedItems == 0 ? "green" : "amber";
      case FAILED -> "red";
    };
  }

  private static String label(CatalogImport shown, ConsoleTexts texts) {
    if (shown.stopRequested()) {
      return texts.catalog("import.stopping");
    }
    return shown.status() == ImportStatus.FINISHED && shown.refused() + shown.refusedItems() > 0
        ? texts.catalog("import.notAll")
        : shown.status().label(texts.locale());
  }

  /** Whether staff may stop it. */
  public boolean going() {
    return !status.atRest() && !stopRequested;
  }

  /** Whether staff may resume it. */
  public boolean resumable() {
    return status == ImportStatus.STOPPED || status == ImportStatus.FAILED;
  }

  /** The import as the audit names it. */
  static AuditSubject audited(long id) {
    return new AuditSubject(AuditSubject.Kind.IMPORT, Long.toString(id));
  }
}
