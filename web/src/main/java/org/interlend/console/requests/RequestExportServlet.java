package org.interlend.console.requests;

import static org.interlend.console.lists.ExportColumn.minute;
import static org.interlend.console.lists.ExportColumn.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.interlend.audit.AuditSubject;
import org.interlend.console.lists.ExportColumn;
import org.interlend.console.lists.ListExportServlet;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.search.RequestSearch;
import org.interlend.staff.PatronDataVisibility;

/**
 * Exports a list of requests, newest first.
 *
 * @param <R> the requests of the side
 */
public abstract class RequestExportServlet<R extends ResourceSharingRequest<?>>
    extends ListExportServlet<R> {
  /**
   * @param file file name, without the day
   * @param about what is exported, for the audit
   * @param columns before those that both sides have
   */
  protected RequestExportServlet(
      String file, AuditSubject.Kind about, List<ExportColumn<R>> columns) {
    super(
        file,
        about,
        Stream.concat(columns.stream(), RequestExportServlet.<R>commonColumns().stream()).toList());
  }

  /** The last columns, which both sides have. */
  private static <R extends ResourceSharingRequest<?>> List<ExportColumn<R>> commonColumns() {
    return List.of(
        text("assignedTo", request -> request.assignedTo().orElse(null)),
        minute("created", request -> request.createdAt()),
        minute("updated", request -> request.updatedAt()),
        minute("closed", request -> request.closedAt()),
        new ExportColumn<>(
            "warning",
            (request, sheet, sees) -> sees.about(request, request.staffWarning(sheet.locale()))));
  }

  @Override
  protected String heading(String key) {
    return texts.requests("export." + key);
  }

  protected abstract RequestSearch<R, ?> search();

  @Override
  protected ListContent<R> list(UnaryOperator<String> parameters, PatronDataVisibility sees) {
    RequestQuery query = RequestQuery.of(search(), parameters, sees);
    return new ListContent<>(
        query.parameters(),
        (last, rows) ->
            search().before(last == null ? Long.MAX_VALUE : last.id(), query.filter(), rows));
  }
}
