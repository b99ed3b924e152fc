package org.interlend.console.partners;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.UploadReader;
import org.interlend.security.Permission;

/** The import of partners from a CSV file: first a dry run, then the same lines are saved. */
@Named
@ViewScoped
public class PartnerImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private PartnerImporter load;
  @Inject private ConsoleTexts texts;
  @Inject private ActionRunner actionRunner;

  private transient Part file;
  private List<PartnerCsv.Line> lines = List.of();
  private List<PartnerImportRow> report = List.of();
  private boolean saved;

  /** Reads the file and shows what an import would do. */
  public void dryRun() {
    lines = List.of();
    report = List.of();
    saved = false;
    actionRunner.run(
        Permission.KEEP_PARTNERS,
        () -> {
          lines = PartnerCsv.read(UploadReader.text(file));
          report = load.load(lines, true, texts.locale());
        });
  }

  /** Saves the lines of the dry run that are not refused. */
  public void save() {
    actionRunner.run(
        Permission.KEEP_PARTNERS,
        () -> {
          report = load.load(lines, false, texts.locale());
          saved = true;
          lines = List.of();
        });
  }

  /** What became of each line, or would become of it. */
  public List<PartnerImportRow> report() {
    return report;
  }

  /** How many lines are not refused. */
  public long accepted() {
    return report.stream().filter(line -> !line.isRefused()).count();
  }

  /** Whether the report is about what was saved, not about a dry run. */
  public boolean isSaved() {
    return saved;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
