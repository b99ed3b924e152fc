package org.interlend.console.patrons;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.interlend.console.imports.FileImportList;
import org.interlend.importing.ImportKind;
import org.interlend.security.Permission;

/** The loads of patrons and their dry runs, latest first, and the upload form. */
@Named
@ViewScoped
public class PatronLoadList extends FileImportList {
  private static final long serialVersionUID = 1L;

  public PatronLoadList() {
    super(ImportKind.PATRONS, Permission.LOAD_PATRONS, "patron-load.xhtml");
  }

  /** Stores the file for a dry run, and opens its page. */
  public void dryRun() {
    send(true);
  }
}
