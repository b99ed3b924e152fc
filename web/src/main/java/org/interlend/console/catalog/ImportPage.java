package org.interlend.console.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.interlend.WorkflowProblem;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.catalog.load.CatalogImports;
import org.interlend.catalog.load.ImportReason;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.interlend.persistence.Page;
import org.omnifaces.util.Faces;

/** One import: its progress, and what was not saved. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 100;

  @Inject private ConsoleTexts texts;
  @Inject private CatalogImports imports;
  @Inject private Audit audit;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private InOneTransaction transaction;

  private long id;
  private ImportRow row;
  private List<Reason> reasons;

  /** A record or item that was not saved. */
  public record Reason(long recordAt, String recordNumber, String reason) implements Serializable {

    static Reason of(ImportReason kept, Locale locale) {
      return new Reason(kept.recordAt(), kept.recordNumber(), kept.reason(locale));
    }
  }

  @PostConstruct
  void open() {
    id = Address.number("id").orElse(0L);
    try {
      read();
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown);
    }
  }

  /** Reads the current progress. */
  public void read() {
    transaction.run(
        () -> {
          row = ImportRow.of(imports.get(id), texts);
          reasons =
              imports.reasonsAfter(id, 0, SHOWN).stream()
                  .map(kept -> Reason.of(kept, texts.locale()))
                  .toList();
        });
  }

  public void stop() {
    change(AuditAction.STOPPED, imports::stop);
  }

  public void resume() {
    change(AuditAction.RESUMED, imports::resume);
  }

  private void change(AuditAction what, LongConsumer how) {
    actionRunner.at(
        () -> {
          currentUser.require(Permission.LOAD_CATALOGUE);
          transaction.run(
              () -> {
                how.accept(id);
                audit.note(what, ImportRow.audited(id));
              });
        });
    read();
  }

  /** Sends all refusals as a file, in batches. */
  public void download() throws IOException {
    Faces.sendFile(
        "import-%d-refused.csv".formatted(id),
        true,
        out -> {
          Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          lines.write("position,recordNumber,reason\r\n");
          List<ImportReason> some = after(0);
          while (!some.isEmpty()) {
            for (ImportReason kept : some) {
              lines.write(
                  "%d,%s,%s\r\n"
                      .formatted(
                          kept.recordAt(),
                          quoted(kept.recordNumber()),
                          quoted(kept.reason(texts.locale()))));
            }
            some = after(some.get(some.size() - 1).line());
          }
          lines.flush();
        });
  }

  private List<ImportReason> after(int line) {
    return transaction.get(() -> imports.reasonsAfter(id, line, Page.MAX_ROWS));
  }

  /** Puts a tab before text that a spreadsheet would treat as a formula. */
  private static String quoted(String text) {
    if (text == null) {
      return "";
    }
    String shown = "=+-@".indexOf(text.charAt(0)) >= 0 ? "\t" + text : text;
    return "\"" + shown.replace("\"", "\"\"") + "\"";
  }

  public ImportRow row() {
    return row;
  }

  /** The first refusals. */
  public List<Reason> reasons() {
    return reasons;
  }
}
