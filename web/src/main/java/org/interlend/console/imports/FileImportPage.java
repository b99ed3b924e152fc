package org.interlend.console.imports;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.console.lists.CsvSheet;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLogLine;
import org.interlend.importing.RecordResult.Outcome;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.omnifaces.util.Faces;

/** One import: its progress, and what it says of records. */
public abstract class FileImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Lines shown of a list; the CSV file has all. */
  protected static final int SHOWN = 100;

  private static final List<String> REFUSAL_HEADS = List.of("position", "recordNumber", "reason");

  private final ImportKind kind;
  private final Permission permission;

  @Inject private ConsoleTexts texts;
  @Inject private InstitutionView institutionView;
  @Inject private FileImports imports;
  @Inject private Clock clock;
  @Inject private AuditRecorder audit;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private TransactionTemplate transaction;

  private long id;
  private ImportRow row;

  /**
   * What an import says of a record.
   *
   * @param sentences why it or a part of it was not saved, or what would change
   */
  public record Line(long recordAt, String recordNumber, List<String> sentences)
      implements Serializable {

    static Line of(ImportLogLine kept, ImportKind kind, Locale locale) {
      return new Line(kept.recordAt(), kept.recordNumber(), kept.sentences(kind, locale));
    }
  }

  /**
   * @param permission to stop it, resume it and have the file of a dry run loaded
   */
  protected FileImportPage(ImportKind kind, Permission permission) {
    this.kind = kind;
    this.permission = permission;
  }

  /** Opens the import that the address names. */
  @PostConstruct
  void open() {
    id = PageAddress.number("id").orElse(0L);
    actionRunner.open(this::read);
  }

  /** Reads the current progress. */
  public void read() {
    transaction.required(
        () -> {
          row = ImportRow.of(imports.get(kind, id), texts, clock.instant());
          readLines();
        });
  }

  /** Reads the lines that the page shows, within the transaction. */
  protected abstract void readLines();

  /** The first lines of all outcomes. */
  protected List<Line> lines() {
    return shown(imports.linesAfter(id, 0, SHOWN));
  }

  /** The first lines with one outcome. */
  protected List<Line> lines(Outcome outcome) {
    return shown(imports.lines(id, outcome, SHOWN));
  }

  private List<Line> shown(List<ImportLogLine> kept) {
    return kept.stream().map(line -> Line.of(line, kind, texts.locale())).toList();
  }

  public void stop() {
    change(AuditAction.STOPPED, imports::stop, null);
  }

  public void resume() {
    change(AuditAction.RESUMED, imports::resume, null);
  }

  /** Has the file of a dry run loaded. */
  public void load() {
    change(
        AuditAction.LOADED,
        number -> imports.load(number, currentUser.username()),
        row.upload().fileName());
  }

  private void change(AuditAction what, LongConsumer how, String detail) {
    actionRunner.change(
        permission,
        () -> {
          how.accept(id);
          audit.note(what, AuditSubject.imported(id), detail);
        });
    read();
  }

  /** Sends all refusals as a file, in batches. */
  public void download() throws IOException {
    Faces.sendFile(
        "import-%d-refused.csv".formatted(id),
        true,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CsvSheet lines =
              new CsvSheet(writer, texts.locale(), institutionView.zone(), REFUSAL_HEADS);
          List<ImportLogLine> some = after(0);
          while (!some.isEmpty()) {
            for (ImportLogLine kept : some) {
              if (isRefusal(kept)) {
                lines.add(
                    Long.toString(kept.recordAt()),
                    kept.recordNumber(),
                    kept.text(kind, texts.locale()));
              }
            }
            some = after(some.get(some.size() - 1).line());
          }
          writer.flush();
        });
  }

  /** Lines about saved titles tell which of their items were refused. */
  private boolean isRefusal(ImportLogLine line) {
    return kind == ImportKind.CATALOG || line.outcome() == Outcome.REFUSED;
  }

  private List<ImportLogLine> after(int line) {
    return transaction.required(() -> imports.linesAfter(id, line, Page.MAX_ROWS));
  }

  public ImportRow row() {
    return row;
  }

  /** Whether the member of staff may stop it, resume it or have it loaded. */
  public boolean mayChange() {
    return currentUser.may(permission);
  }
}
