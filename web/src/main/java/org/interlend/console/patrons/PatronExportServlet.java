package org.interlend.console.patrons;

import static org.interlend.console.lists.ExportColumn.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.interlend.audit.AuditSubject;
import org.interlend.console.lists.ExportColumn;
import org.interlend.console.lists.ListExportServlet;
import org.interlend.patrons.PatronFilter;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** Exports the list of patrons for a spreadsheet, for staff who may read patrons. */
@WebServlet("/patrons.csv")
public class PatronExportServlet extends ListExportServlet<PatronRow> {
  private static final List<ExportColumn<PatronRow>> COLUMNS =
      List.of(
          text("name", PatronRow::name),
          text("primaryId", PatronRow::primaryId),
          text("card", PatronRow::card),
          text("group", PatronRow::group),
          text("email", PatronRow::email),
          text("obstacle", PatronRow::obstacle));

  @Inject private Patrons patrons;

  public PatronExportServlet() {
    super("patrons", AuditSubject.Kind.PATRON_LIST, COLUMNS);
  }

  @Override
  protected List<Permission> needed() {
    return List.of(Permission.READ_PATRONS);
  }

  @Override
  protected ListContent<PatronRow> list(
      UnaryOperator<String> parameters, PatronDataVisibility sees) {
    PatronFilter filter = PatronQuery.of(parameters);
    return new ListContent<>(
        PatronQuery.parameters(filter),
        (last, rows) ->
            patrons.after(last == null ? 0 : last.key(), filter, rows).stream()
                .map(patron -> PatronRow.of(patron, times.today(), texts.locale()))
                .toList());
  }

  @Override
  protected String heading(String key) {
    return texts.patrons("export." + key);
  }
}
