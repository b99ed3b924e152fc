package org.interlend.console.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.console.imports.FileImportPage;
import org.interlend.importing.ImportKind;
import org.interlend.security.Permission;

/** One import into the catalog: its progress, and what was not saved. */
@Named
@ViewScoped
public class ImportPage extends FileImportPage {
  private static final long serialVersionUID = 1L;

  private List<Line> reasons;

  public ImportPage() {
    super(ImportKind.CATALOG, Permission.LOAD_CATALOG);
  }

  @Override
  protected void readLines() {
    reasons = lines();
  }

  /** The first refusals. */
  public List<Line> reasons() {
    return reasons;
  }
}
