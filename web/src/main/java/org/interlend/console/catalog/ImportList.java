package org.interlend.console.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.interlend.Settings;
import org.interlend.WorkflowProblem;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.catalog.load.CatalogImport;
import org.interlend.catalog.load.CatalogImports;
import org.interlend.catalog.load.ImportFile;
import org.interlend.catalog.load.ImportSpool;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.LazyRows;
import org.interlend.console.Permission;
import org.interlend.persistence.Page;

/** The catalog imports, latest first, and the upload form. */
@Named
@ViewScoped
public class ImportList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private CatalogImports imports;
  @Inject private Audit audit;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private InOneTransaction transaction;

  private transient Part file;
  private LazyRows<ImportRow> rows;

  @PostConstruct
  void read() {
    rows = new LazyRows<>(this::page);
  }

  private Page<ImportRow> page(int first, int size) {
    return transaction.get(
        () -> imports.list(first, size).map(shown -> ImportRow.of(shown, texts)));
  }

  /** Stores the file and opens the import's page. */
  public void upload() {
    actionRunner.at(
        () -> {
          currentUser.require(Permission.LOAD_CATALOGUE);
          if (file == null || file.getSize() == 0) {
            throw new WorkflowProblem(ConsoleReason.NO_IMPORT_FILE_CHOSEN, null);
          }
          ImportFile kept = keep();
          long id =
              transaction.get(
                  () -> {
                    CatalogImport put = imports.put(kept, currentUser.username());
                    audit.note(AuditAction.LOADED, ImportRow.audited(put.id()), kept.name());
                    return put.id();
                  });
          Address.goTo("import.xhtml?id=" + id);
        });
  }

  private ImportFile keep() {
    try (InputStream content = file.getInputStream()) {
      return ImportSpool.keep(file.getSubmittedFileName(), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The import folder, or null. */
  public String folder() {
    return Settings.importDir().map(Object::toString).orElse(null);
  }

  public LazyRows<ImportRow> rows() {
    return rows;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
