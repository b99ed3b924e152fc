package org.interlend.console.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.interlend.console.imports.FileImportList;
import org.interlend.importing.ImportKind;
import org.interlend.security.Permission;

/** The catalog imports, latest first, and the upload form. */
@Named
@ViewScoped
public class ImportList extends FileImportList {
  private static final long serialVersionUID = 1L;

  public ImportList() {
    super(ImportKind.CATALOG, Permission.LOAD_CATALOG, "import.xhtml");
  }

  /** Stores the file and opens the import's page. */
  public void upload() {
    send(false);
  }
}
