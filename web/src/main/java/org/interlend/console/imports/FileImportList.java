package org.interlend.console.imports;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.importing.FileImport;
import org.interlend.importing.FileImports;
import org.interlend.importing.FileToImport;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportSpool;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

/** The imports of a kind, latest first, and the upload form. */
public abstract class FileImportList implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ImportKind kind;
  private final Permission permission;
  private final String page;

  @Inject private ConsoleTexts texts;
  @Inject private FileImports imports;
  @Inject private Clock clock;
  @Inject private AuditRecorder audit;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private TransactionTemplate transaction;

  private transient Part file;
  private LazyRows<ImportRow> rows;

  /**
   * @param permission to upload
   * @param page that shows one import
   */
  protected FileImportList(ImportKind kind, Permission permission, String page) {
    this.kind = kind;
    this.permission = permission;
    this.page = page;
  }

  @PostConstruct
  void list() {
    rows =
        new LazyRows<>(
            (first, size) ->
                imports
                    .list(kind, first, size)
                    .map(shown -> ImportRow.of(shown, texts, clock.instant())));
  }

  /**
   * Stores the file and opens the import's page.
   *
   * @param dry whether only a dry run is wanted
   */
  protected void send(boolean dry) {
    actionRunner.run(
        permission,
        () -> {
          if (file == null || file.getSize() == 0) {
            throw new WorkflowException(ConsoleReason.NO_IMPORT_FILE_CHOSEN);
          }
          FileToImport kept = keep();
          long id = transaction.required(() -> put(kept, dry).id());
          PageAddress.goTo(page + "?id=" + id);
        });
  }

  private FileImport put(FileToImport kept, boolean dry) {
    String by = currentUser.username();
    if (dry) {
      return imports.tryOut(kind, kept, by);
    }
    FileImport put = imports.put(kind, kept, by);
    audit.note(AuditAction.LOADED, AuditSubject.imported(put.id()), kept.name());
    return put;
  }

  private FileToImport keep() {
    try (InputStream content = file.getInputStream()) {
      return ImportSpool.keep(file.getSubmittedFileName(), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The folder of the server whose files are loaded, or null. */
  public String folder() {
    return kind.folder().map(Path::toString).orElse(null);
  }

  /**
   * Whether nothing is loaded from the folder, because the server has to write there and cannot.
   */
  public boolean isFolderReadOnly() {
    return kind.folder().filter(folder -> !Files.isWritable(folder)).isPresent();
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
