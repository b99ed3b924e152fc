package org.interlend.console.patrons;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.console.imports.FileImportPage;
import org.interlend.importing.ImportKind;
import org.interlend.importing.RecordResult.Outcome;
import org.interlend.security.Permission;

/** A load of patrons or its dry run: the progress, what would change, and what is refused. */
@Named
@ViewScoped
public class PatronLoadPage extends FileImportPage {
  private static final long serialVersionUID = 1L;

  private List<Line> refused;
  private List<Line> changed;
  private List<Line> created;

  public PatronLoadPage() {
    super(ImportKind.PATRONS, Permission.LOAD_PATRONS);
  }

  @Override
  protected void readLines() {
    refused = lines(Outcome.REFUSED);
    changed = lines(Outcome.UPDATED);
    created = lines(Outcome.NEW);
  }

  /** The first records that are refused. */
  public List<Line> refused() {
    return refused;
  }

  /** Of a dry run: the first patrons that would change. */
  public List<Line> changed() {
    return changed;
  }

  /** Of a dry run: the first patrons that would be created. */
  public List<Line> created() {
    return created;
  }
}
